import type { GetContactListResponse, SessionItem } from '@timkit/core/wire'
import type { Call } from '../../request/call.ts'
import type { FieldReader } from '../../request/fields.ts'
import type { Contact } from '../../world/conversations/contacts.ts'
import type { CoverageNote } from '../coverage-note.ts'
import { contactMarks } from './contact/contact-item.ts'
import { readListOwner } from './contact/list-owner.ts'

export const difference: CoverageNote = {
  en: 'Pages of 20, a number that the service does not document. Each of the bits 8, 16 and 32 of `AssistFlags` brings all marks and groups.',
  zh: '每页 20 个会话；文档没有写明每页的数目。`AssistFlags` 的 8、16、32 任意一位都会带回全部标记和分组。',
}

/**
 * Bits of `AssistFlags`.
 *
 * The documented 63 brings the marks. Which of its upper bits brings which of them is not documented: here each
 * brings all.
 */
const assist = { pinned: 1, empty: 2, pagePinned: 4, marks: 8 | 16 | 32 } as const

/** Where a section of the list (pinned, or the others) goes on. */
interface Position {
  /** The time of the last conversation given; 0 at the start. */
  readonly time: number
  /** How many conversations of that time were given. */
  readonly index: number
}

/** A page of an account's conversation list. */
export function getList(call: Call): GetContactListResponse {
  const { settings } = call
  const { read, account } = readListOwner(call)
  const flags = read.integer('AssistFlags')
  const general = readPosition(read, 'TimeStamp', 'StartIndex')
  const top = readPosition(read, 'TopTimeStamp', 'TopStartIndex')
  const knowsPinned = (flags & assist.pinned) !== 0
  const { all, pinned, others } = call.world.contacts.of(account, {
    notBefore: call.now - settings.retention,
    withEmpty: (flags & assist.empty) !== 0,
    limit: settings.contactLimit,
  })
  const isTop = (contact: Contact): boolean => knowsPinned && contact.pinned
  const topLeft = after(knowsPinned ? pinned : [], top)
  const generalLeft = after(knowsPinned ? others : all, general)

  const room = settings.contactPageSize
  const topPage = topLeft.slice(0, (flags & assist.pagePinned) === 0 ? undefined : room)
  const generalPage = generalLeft.slice(0, Math.max(0, room - topPage.length))
  const hasMarks = (flags & assist.marks) !== 0
  const write = (contact: Contact): SessionItem => {
    const item = sessionItem(contact, isTop(contact))
    return hasMarks ? { ...item, ...contactMarks(account, contactKeyOf(contact)) } : item
  }
  const complete = topPage.length === topLeft.length && generalPage.length === generalLeft.length
  const generalEnd = moved(general, generalPage)
  const topEnd = moved(top, topPage)
  return {
    SessionItem: [...topPage, ...generalPage].map(write),
    CompleteFlag: complete ? 1 : 0,
    TimeStamp: generalEnd.time,
    StartIndex: generalEnd.index,
    TopTimeStamp: topEnd.time,
    TopStartIndex: topEnd.index,
  }
}

function readPosition(read: FieldReader, time: string, index: string): Position {
  return { time: read.integer(time), index: read.integer(index) }
}

/** What is left of a section, newest first. */
function after(contacts: readonly Contact[], { time, index }: Position): readonly Contact[] {
  if (time === 0) return contacts.slice(index)
  const from = firstNotAfter(contacts, time)
  const sameTime = firstNotAfter(contacts, time - 1) - from
  return contacts.slice(from + Math.min(index, sameTime))
}

/** Where the conversations begin that are not newer than a time; at the end where none is. */
function firstNotAfter(contacts: readonly Contact[], time: number): number {
  let [low, high] = [0, contacts.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((contacts[middle]?.time ?? 0) > time) low = middle + 1
    else high = middle
  }
  return low
}

/** Where a section goes on after a page of it. */
function moved(from: Position, page: readonly Contact[]): Position {
  const last = page.at(-1)
  if (last === undefined) return from
  const given = page.filter((contact) => contact.time === last.time).length
  return { time: last.time, index: given + (last.time === from.time ? from.index : 0) }
}

function sessionItem(contact: Contact, top: boolean): SessionItem {
  const target =
    contact.type === 'C2C'
      ? { Type: 1 as const, To_Account: contact.id }
      : { Type: 2 as const, GroupId: contact.id }
  return { ...target, MsgTime: contact.time, TopFlag: top ? 1 : 0 }
}

function contactKeyOf({ type, id }: Contact): string {
  return type === 'C2C' ? `C2C_${id}` : `GROUP_${id}`
}
