#!/usr/bin/env node
/** Starts the command from one file, and lets Node remember the compiled code: reading a hundred takes longer. */

// Not an import: runtimes without it go on without a cache.
process.getBuiltinModule?.('node:module')?.enableCompileCache?.()
await import(new URL('./bin.bundle.js', import.meta.url).href)
