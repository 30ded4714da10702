import type { ContactCursor, GetContactListResponse, SessionItem } from '../../api/recentcontact/list.ts'
import { show } from '../../check.ts'
import type { Pages } from '../../listing/listing.ts'
import { pagesAtEnd } from '../../listing/pages-at-end.ts'
import { Progress } from '../../listing/progress.ts'
import { separate } from '../../listing/skipped.ts'
import { writeCursor } from '../../listing/write-cursor.ts'
import { countOf, type WireObject } from '../../message/wire-values.ts'
import type { Caller, CallOptions } from '../../transport/caller.ts'
import { contactFields, firstContacts } from './contact-fields.ts'
import { conversationOf } from './conversation-of.ts'
import type { ConversationsQuestion, ConversationsStart } from './conversations-cursor.ts'

const command = 'recentcontact/get_list'

/** `AssistFlags` is a sum of masks: pinned conversations are known, empty ones are given, pinned ones are paged. */
const assist = { pinned: 1, empty: 2, pagePinned: 4 } as const

/** Reads a list of conversations, none twice. */
export function conversationPages(
  caller: Caller,
  reading: ConversationsQuestion,
  start: ConversationsStart | undefined,
  options: CallOptions,
): Pages<SessionItem> {
  const { cursor = '', place } = start ?? { place: firstContacts }
  return place === undefined ? pagesAtEnd(cursor) : pagesFrom(place, caller, reading, options)
}

async function* pagesFrom(
  start: ContactCursor,
  caller: Caller,
  reading: ConversationsQuestion,
  options: CallOptions,
): Pages<SessionItem> {
  const { account, includeEmpty } = reading
  const flags = assist.pinned + assist.pagePinned + (includeEmpty ? assist.empty : 0)
  const act = `list the conversations of ${show(account)}`
  const progress = new Progress(act, command, { position: positionOf(start) })
  // The list has at most some thousands of entries, and moves while it is read.
  const seen = new Set<string>()
  for (let place = start; ; ) {
    const answer: GetContactListResponse = await caller.call(
      command,
      { From_Account: account, ...place, AssistFlags: flags },
      { ...options, act, operation: 'conversations' },
    )
    const { items: listed, skipped } = separate<SessionItem>(answer.SessionItem, faultOf)
    const items = listed.filter((item) => {
      const key = keyOf(item)
      return !seen.has(key) && seen.add(key)
    })
    const next = countOf(answer.CompleteFlag) === 1 ? undefined : readPlace(answer, progress)
    if (next !== undefined) progress.step(items.length, { position: positionOf(next) })
    if (items.length > 0 || skipped.length > 0 || next === undefined) {
      const cursor = writeCursor('conversations', { ...reading, ...(next ?? { end: true }) })
      yield { items, skipped, cursor, done: next === undefined }
    }
    if (next === undefined) return
    place = next
  }
}

function faultOf(item: WireObject): string | undefined {
  if (conversationOf(item) !== undefined) return undefined
  return `it has no ${countOf(item.Type) === 2 ? 'GroupId' : 'To_Account'}`
}

function keyOf(item: SessionItem): string {
  return JSON.stringify(conversationOf(item))
}

function positionOf(cursor: ContactCursor): string {
  return contactFields.map((field) => cursor[field]).join()
}

function readPlace(answer: ContactCursor, progress: Progress): ContactCursor {
  const next = contactFields.map((field) => [field, countOf(answer[field])] as const)
  const missing = next.find(([, value]) => !Number.isSafeInteger(value))
  if (missing !== undefined)
    throw progress.stuck(`not where it is: its ${missing[0]} is ${show(answer[missing[0]])}`)
  // Nothing but zeros is the beginning, and no page leads back there.
  if (next.every(([, value]) => value === 0)) throw progress.stuck('not where it is: it would begin anew')
  return Object.fromEntries(next) as unknown as ContactCursor
}
