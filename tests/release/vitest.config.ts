import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // It imports JSON without saying so, which Node refuses and bundlers do not.
    server: { deps: { inline: [/@actions\//] } },
  },
})
