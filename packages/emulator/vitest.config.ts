import { defineConfig } from 'vitest/config'

// Evaluating every module again for each of hundreds of files takes twice as long as the tests. That no file needs another
// to have run before is tested at the random moment of tests/clocks, where each has a process of its own.
export default defineConfig({
  test: { isolate: false, globalSetup: ['../../tests/temporary/src/global-setup.ts'] },
})
