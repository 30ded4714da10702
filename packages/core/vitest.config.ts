import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

// package.json names the built files here; tests run on the sources.
const platform = fileURLToPath(new URL('src/history/node/platform.ts', import.meta.url))

export default defineConfig({ resolve: { alias: { '#history-platform': platform } } })
