import type { MessageChange } from '../message-index.ts'
import { numberedIdentity } from '../row/exact-identity.ts'
import { noteOfAccounts } from './changes.ts'
import { noteNumbered } from './numbered-changes.ts'
import type { Writing } from './writes.ts'

/** Notes recalls and edits. */
export async function noteChanges(writing: Writing, changes: readonly MessageChange[]): Promise<void> {
  const isNumbered = ({ identity }: MessageChange) => numberedIdentity(identity) !== undefined
  await noteNumbered(writing, changes.filter(isNumbered))
  await noteOfAccounts(
    writing,
    changes.filter((change) => !isNumbered(change)),
  )
}
