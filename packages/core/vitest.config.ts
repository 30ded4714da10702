import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

// Evaluating every module again for each file takes longer than it helps: that no file needs another to have run before is
// tested at the random moment of tests/clocks, where each has a process of its own.
const isolate = false

// package.json names the built files here; tests run on the sources.
const path = (source: string): string => fileURLToPath(new URL(source, import.meta.url))
const alias = {
  '#history-platform': path('src/history/node/platform.ts'),
  '#hmac': path('src/user-sig/secret-key/node/hmac.ts'),
}

export default defineConfig({ test: { isolate }, resolve: { alias } })
