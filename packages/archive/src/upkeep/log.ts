import { removalsKey as key } from '../raw/raw-keys.ts'
import type { RawStore } from '../raw/raw-store.ts'

/** What was removed from an archive on purpose, and by whom. Holds no text of messages. */
export interface RemovalRecord {
  readonly kind: 'erase' | 'prune'
  readonly id: string
  /** ISO 8601. */
  readonly at: string
  readonly finishedAt: string
  readonly by: string
  readonly [fact: string]: unknown
}

/** Adds to the log of what was removed; what is there already is not added again. */
export async function logRemoval(store: RawStore, record: RemovalRecord): Promise<void> {
  const before = (await store.readText(key)) ?? ''
  if (before.includes(JSON.stringify(record.id))) return
  const separator = before === '' || before.endsWith('\n') ? '' : '\n'
  await store.replace(key, `${before}${separator}${JSON.stringify(record)}\n`)
}
