import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    globalSetup: ['../temporary/src/global-setup.ts', 'src/global-setup.ts'],
    // One engine and one data folder for each process.
    pool: 'forks',
  },
})
