import type { LineCounts } from './lines.ts'

/** How many lines of each kind were read. */
export type ReadCounts = Record<keyof LineCounts, number>

/** The counts before the first line. */
export function noLines(): ReadCounts {
  return { accounts: 0, messages: 0, groups: 0, groupMessages: 0, storeLines: 0 }
}

/**
 * What is wrong with the number of lines that were read; `undefined` when nothing is, or when the first line counts none.
 *
 * Lines may be missing without a trace: a file that was cut between two of them looks whole.
 */
export function countsMistake(
  counts: LineCounts | undefined,
  read: ReadCounts,
  { lines, damaged }: { readonly lines: number; readonly damaged: number },
): string | undefined {
  if (counts === undefined) return undefined
  const expected: ReadCounts = { ...noLines(), ...counts }
  const names = (Object.keys(read) as (keyof LineCounts)[]).filter((name) => read[name] + expected[name] > 0)
  const missing = names.map((name) => Math.max(0, expected[name] - read[name]))
  const unnamed = missing.reduce((sum, count) => sum + count, 0) - damaged
  const what = names.map((name) => `${read[name]} of ${expected[name]} ${words[name]}`).join(', ')
  if (unnamed > 0) return `The snapshot ends after line ${lines}, before its end: it has ${what}`
  if (names.some((name) => read[name] > expected[name]))
    return `The snapshot has more than its first line says: ${what}`
  return undefined
}

const words: Readonly<Record<keyof LineCounts, string>> = {
  accounts: 'accounts',
  messages: 'one-to-one messages',
  groups: 'groups',
  groupMessages: 'group messages',
  storeLines: 'lines of stores',
}
