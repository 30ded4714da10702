import { defineConfig } from 'vitest/config'

export default defineConfig({ test: { globalSetup: ['../../tests/temporary/src/global-setup.ts'] } })
