/** `npm start`: builds the whole site, then serves it. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { serve } from './serve.ts';

console.log('building the site …');
const build = spawn('astro', ['build', '--silent'], {
  stdio: 'inherit',
  shell: process.platform === 'win32',
});
const stop = (): void => void build.kill('SIGTERM');
process.on('SIGINT', stop).on('SIGTERM', stop);
const [code] = (await once(build, 'exit')) as [number | null];
process.off('SIGINT', stop).off('SIGTERM', stop);

if (code === null) process.exit(130);
if (code !== 0) {
  console.error('the build failed; the message above says where. Nothing is served.');
  process.exit(1);
}
await serve();
