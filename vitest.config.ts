import { devNull } from 'node:os';
import { defineConfig } from 'vitest/config';

const project = (name: string) => ({
  test: { name, include: [`tests/${name}/**/*.test.ts`], environment: 'node' },
});

/** The command line is run as readers run it, which takes seconds on a machine with other work. */
const unit = { test: { ...project('unit').test, testTimeout: 30_000 } };

/** Real clients against a server on the loopback interface, without this machine's settings. */
const clients = {
  test: {
    ...project('clients').test,
    testTimeout: 30_000,
    hookTimeout: 30_000,
    env: {
      AWS_EC2_METADATA_DISABLED: 'true',
      AWS_CONFIG_FILE: devNull,
      AWS_SHARED_CREDENTIALS_FILE: devNull,
    },
  },
};

/** Servers of other makers on the loopback interface. */
const deploy = {
  test: { ...project('deploy').test, testTimeout: 30_000, hookTimeout: 30_000 },
};

/** Samples are handed to their languages, and every message is searched for in every shape. */
const content = { test: { ...project('content').test, testTimeout: 60_000 } };

/** Every page is parsed and compressed, once for all files that need it. */
const dist = {
  test: { ...project('dist').test, isolate: false, testTimeout: 120_000, hookTimeout: 120_000 },
};

export default defineConfig({
  test: {
    // Vitest would leave one processor to others.
    maxWorkers: '100%',
    projects: [unit, content, clients, deploy, dist],
  },
});
