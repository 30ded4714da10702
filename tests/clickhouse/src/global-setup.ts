import type { TestProject } from 'vitest/node'
import { findChdb } from './find-chdb.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** The folder that chDB is installed in; `undefined` where it cannot run. */
    readonly chdb: string | undefined
  }
}

/** Fetches ClickHouse, or says that nothing is tested. */
export async function setup({ provide }: TestProject): Promise<void> {
  provide('chdb', await findChdb())
}
