import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/e2e/flows/*.e2e.ts'],
    globalSetup: ['test/e2e/setup.ts'],
    testTimeout: 90_000,
    hookTimeout: 60_000,
    // One editor serves all flows, each in a browser profile of its own.
    fileParallelism: false,
  },
})
