import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    globalSetup: ['../../tests/temporary/src/global-setup.ts'],
    include: ['src/**/*.test.ts', 'test/**/*.test.ts'],
    testTimeout: 180_000,
    hookTimeout: 180_000,
    // Several tests start processes of their own: on a small machine more workers only make them wait.
    maxWorkers: 2,
    // As in packages/core: each file has a process of its own at the random moment of tests/clocks.
    isolate: false,
  },
})
