import { afterAll, afterEach, beforeAll, expect } from 'vitest'
import type { MessageIndex } from '../message-index.ts'

/** Which rows of a long table of tests are tried. */
export type SomeOf = <const T>(rows: readonly T[]) => readonly T[]

/** How the tests of an engine get indexes. */
export interface OpenIndex {
  /** An empty one that the test closes. */
  readonly make: () => Promise<MessageIndex>
  /** An empty one, which is checked and closed after the test. */
  readonly open: () => Promise<MessageIndex>
  /** One for many tests that only read. */
  readonly openOnce: (fill: (index: MessageIndex) => Promise<unknown>) => () => MessageIndex
  /** For tables whose rows each take long. */
  readonly someOf: SomeOf
}

/** Inside a `describe`: opens indexes, checks and closes them. @param someOf all, unless an engine takes long */
export function openingBy(make: () => Promise<MessageIndex>, someOf: SomeOf = (rows) => rows): OpenIndex {
  const opened: MessageIndex[] = []
  const open = async () => {
    const index = await make()
    opened.push(index)
    return index
  }
  afterEach(async () => {
    for (const index of opened.splice(0)) {
      expect(await index.check()).toEqual([])
      await index.close()
    }
  })

  /** One for many tests that only read. */
  const openOnce = (fill: (index: MessageIndex) => Promise<unknown>) => {
    let index: MessageIndex | undefined
    beforeAll(async () => {
      index = await make()
      await fill(index)
    })
    afterAll(() => index?.close())
    return () => index as MessageIndex
  }
  return { open, openOnce, make, someOf }
}
