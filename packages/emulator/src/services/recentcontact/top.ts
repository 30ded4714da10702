import type { EmptyResponse } from '@timkit/core/wire'
import type { Call } from '../../request/call.ts'
import type { FieldReader } from '../../request/fields.ts'
import { Refusal } from '../../request/refusal.ts'
import { listState } from '../../world/records/account.ts'
import type { Account } from '../../world/records/records.ts'
import type { CoverageNote } from '../coverage-note.ts'
import { contactCodes } from './codes.ts'
import { contactType } from './contact/contact-item.ts'
import { readListOwner } from './contact/list-owner.ts'

export const difference: CoverageNote = {
  en: 'Conversations that the account does not have are passed over; what the service does with them is not documented.',
  zh: '账号没有的会话会被忽略；文档没有说明服务端如何处理。',
}

/** An account may have this many pinned conversations. */
const maxPinned = 50

/** Pins conversations, or unpins them. */
export function top(call: Call): EmptyResponse {
  const { read, account } = readListOwner(call)
  const pins = read.integer('OperationType', { min: 1, max: 2 }) === 1
  const items = read.objectList('RecentContactItem')
  if (items.length === 0) throw read.refusal('RecentContactItem has no entry')
  const changed = items.map(readItem)
  const c2c = new Set([...account.sides.values()].flatMap(({ peer, pinned }) => (pinned ? peer.id : [])))
  const groups = new Set(account.list?.pinnedGroups)
  for (const { type, id } of changed) {
    if (!has(account, type, id)) continue
    const pinned = type === 'C2C' ? c2c : groups
    if (pins) pinned.add(id)
    else pinned.delete(id)
  }
  if (pins && c2c.size + groups.size > maxPinned)
    throw new Refusal(contactCodes.tooManyPinned, `More than ${maxPinned} conversations would be pinned`)
  for (const side of account.sides.values()) side.pinned = c2c.has(side.peer.id)
  keep(account, groups)
  call.world.changed()
  return {}
}

interface Item {
  readonly type: 'C2C' | 'GROUP'
  readonly id: string
}

function readItem(item: FieldReader): Item {
  const type = contactType(item)
  return { type, id: item.text(type === 'C2C' ? 'To_Account' : 'GroupId') }
}

function has(account: Account, type: Item['type'], id: string): boolean {
  if (type === 'C2C') return account.sides.has(id)
  return [...(account.groups ?? [])].some((group) => group.id === id)
}

function keep(account: Account, groups: ReadonlySet<string>): void {
  const { pinnedGroups } = listState(account)
  pinnedGroups.clear()
  for (const id of groups) pinnedGroups.add(id)
}
