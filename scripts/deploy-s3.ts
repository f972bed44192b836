/**
 * `npm run deploy:s3`: uploads the built site to OSS or another store that speaks S3. docs/deploy.md
 * says how; `--dry-run` shows what would be done.
 */
import { existsSync } from 'node:fs';
import { objectStore } from '../deploy/object-store.ts';
import { prepareUpload, type Progress } from '../deploy/upload.ts';
import { uploadArguments } from '../deploy/upload-arguments.ts';
import type { UploadPlan } from '../deploy/upload-plan.ts';
import { configureWebsite } from '../deploy/website-settings.ts';

const PROGRESS_EVERY_MS = 2000;

try {
  await deploy();
} catch (error) {
  console.error(`deploy:s3: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}

async function deploy(): Promise<void> {
  const options = uploadArguments(process.argv.slice(2), process.env);
  if (!existsSync('dist/404.html')) {
    throw new Error('there is no built site in dist/; run `npm run build` first');
  }
  const store = objectStore(options);
  try {
    const { plan, run } = await prepareUpload({
      ...options,
      store,
      folder: 'dist',
      today: new Date(),
    });
    if (options.isDryRun) console.log(listing(plan));
    console.log(summary(plan));
    if (options.isDryRun) return;
    await run(progressPrinter());
    if (options.configures) {
      await configureWebsite(options, options.prefix);
      console.log('the bucket is set up as a website');
    }
    console.log('done');
  } finally {
    store.close();
  }
}

/** A line for each object: `+` new, `~` changed, `-` to be deleted. */
function listing({ add, change, remove }: UploadPlan): string {
  return [
    ...add.map(({ key, size }) => `+ ${key} (${String(size)})`),
    ...change.map(({ key, size }) => `~ ${key} (${String(size)})`),
    ...remove.map((key) => `- ${key}`),
  ].join('\n');
}

function summary({ add, change, unchanged, retired, remove }: UploadPlan): string {
  return [
    `${String(add.length)} new`,
    `${String(change.length)} changed`,
    `${String(unchanged.length)} as they are`,
    `${String(Object.keys(retired).length)} old ones kept`,
    `${String(remove.length)} to delete`,
  ].join(', ');
}

function progressPrinter(): (progress: Progress) => void {
  let printed = 0;
  return ({ files, bytes, allFiles, allBytes }) => {
    if (files < allFiles && performance.now() - printed < PROGRESS_EVERY_MS) return;
    printed = performance.now();
    console.log(
      `${String(files)} of ${String(allFiles)} files, ${megabytes(bytes)} of ${megabytes(allBytes)} MB`,
    );
  };
}

function megabytes(count: number): string {
  return (count / 1e6).toFixed(1);
}
