import { defineConfig } from 'vitest/config'

// As in packages/core: each file has a process of its own at the random moment of tests/clocks.
const isolate = false

export default defineConfig({
  test: { isolate, globalSetup: ['../../tests/temporary/src/global-setup.ts'] },
})
