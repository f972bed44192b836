import type { APIRoute, GetStaticPaths } from 'astro';
import { getErrors } from '~/lib/errors.ts';
import { finderIndexFiles, type IndexFile } from '~/lib/finder-index.ts';

export const getStaticPaths = (async () => {
  const { messages, words } = finderIndexFiles(await getErrors());
  return [...Object.values(messages), words].map((file) => ({
    params: { file: file.name.replace(/\.json$/, '') },
    props: { file },
  }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ file: IndexFile }> = ({ props }) => new Response(props.file.body);
