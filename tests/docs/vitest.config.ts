import { defineConfig } from 'vitest/config'

// A program is a process of its own, and the machine may be busy with other tests.
export default defineConfig({ test: { testTimeout: 60_000, hookTimeout: 60_000 } })
