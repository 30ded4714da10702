import { defineConfig } from 'vitest/config'

// Each run of the demo asks for 48 hours, at the 10 a second that the service takes. Two files at a time even on two
// cores: they wait for rates and for programs, not for the machine.
export default defineConfig({
  test: {
    globalSetup: ['../tests/temporary/src/setup-on-disk.ts'],
    testTimeout: 180_000,
    hookTimeout: 180_000,
    maxConcurrency: 4,
    maxWorkers: 2,
  },
})
