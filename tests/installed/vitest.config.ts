import { defineConfig } from 'vitest/config'

// Every test starts other programs, and the machine may be busy with other tests.
export default defineConfig({
  test: { globalSetup: ['src/setup.ts'], testTimeout: 120_000, hookTimeout: 120_000 },
})
