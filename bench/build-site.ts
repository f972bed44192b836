/**
 * Builds the site once, in a process of its own so that it can be measured: `node bench/build-site.ts
 * <outDir> <cacheDir>`. The cache is not that of other builds, whose content it would replace.
 */
import { build } from 'astro';

const [outDir = '', cacheDir = ''] = process.argv.slice(2);
await build({ outDir, cacheDir, logLevel: 'warn' });
// Astro leaves timers behind.
process.exit();
