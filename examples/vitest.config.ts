import { defineConfig } from 'vitest/config'

// Each run of the demo asks for 48 hours, at the 10 a second that the service takes.
export default defineConfig({ test: { testTimeout: 60_000, hookTimeout: 60_000, maxConcurrency: 4 } })
