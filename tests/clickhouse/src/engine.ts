import { inject } from 'vitest'
import { ChdbEngine, loadChdbFrom } from './chdb-engine.ts'

/** Loads what chDB exports. */
export function loadChdb<T>(name: string): T {
  return loadChdbFrom(inject('chdb') as string, name)
}

/** Whether ClickHouse can run here. */
export const hasClickHouse: boolean = inject('chdb') !== undefined

/** A real ClickHouse in the process of a test. */
export class Engine extends ChdbEngine {
  constructor() {
    super(inject('chdb') as string)
  }
}
