import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

// Evaluating every module again for each file takes longer than it helps: that no file needs another to have run before is
// tested at the random moment of tests/clocks, where each has a process of its own.
const isolate = false

// package.json names the built files here; tests run on the sources.
const platform = fileURLToPath(new URL('src/history/node/platform.ts', import.meta.url))

export default defineConfig({ test: { isolate }, resolve: { alias: { '#history-platform': platform } } })
