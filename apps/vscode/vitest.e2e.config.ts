import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/e2e/flows/*.e2e.ts', 'test/host/*.host.ts'],
    globalSetup: ['test/e2e/setup.ts'],
    // Flows take seconds; the limits are for machines that are busy with other things.
    testTimeout: 240_000,
    hookTimeout: 180_000,
    // Once more in a fresh profile, which the report says. A flow that needs it is to be mended.
    retry: 1,
    reporters: ['verbose'],
    // Each file has an editor and a browser of its own: two at a time are too much for a small machine.
    fileParallelism: false,
  },
})
