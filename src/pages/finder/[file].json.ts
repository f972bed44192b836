import type { APIRoute, GetStaticPaths } from 'astro';
import { getFinderFiles } from '~/lib/errors.ts';
import type { IndexFile } from '~/lib/finder-index.ts';

export const getStaticPaths = (async () => {
  const { messages, parts, words } = await getFinderFiles();
  return [messages, ...parts, ...Object.values(words)].map((file) => ({
    params: { file: file.name.replace(/\.json$/, '') },
    props: { file },
  }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ file: IndexFile }> = ({ props }) => new Response(props.file.body);
