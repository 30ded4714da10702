import { defineConfig } from 'vitest/config'

// Nothing that a test leaves behind is seen by another, and core is loaded once for all.
export default defineConfig({ test: { isolate: false } })
