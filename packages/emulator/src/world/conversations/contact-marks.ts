import { listState } from '../records/account.ts'
import type { ContactMarks } from '../records/contact-list.ts'
import type { Account } from '../records/records.ts'

/** The conversations of an account that have a mark, standard or of the app's own: `C2C_` or `GROUP_` and an id. */
export function markedContacts(account: Account): string[] {
  const marks = account.list?.marks ?? new Map<string, ContactMarks>()
  return [...marks].flatMap(([key, { standard, custom }]) => (standard === 0n && custom === '' ? [] : [key]))
}

/** The conversations of an account that are in any of its conversation groups. */
export function groupedContacts(account: Account): ReadonlySet<string> {
  return new Set(account.list?.folders.flatMap((folder) => [...folder.contacts]))
}

/** Notes that marks or groups of a conversation change now (unix s), and gives its marks. */
export function touchContact(account: Account, key: string, now: number): ContactMarks {
  const { marks } = listState(account)
  const known = marks.get(key) ?? { standard: 0n, custom: '', time: now }
  known.time = now
  marks.set(key, known)
  return known
}
