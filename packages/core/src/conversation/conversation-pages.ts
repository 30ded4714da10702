import type { ContactCursor, GetContactListResponse, SessionItem } from '../api/recentcontact/list.ts'
import { show } from '../check.ts'
import { countOf, type WireObject } from '../message/wire-values.ts'
import type { Caller, CallOptions } from '../transport/caller.ts'
import { contactFields } from './contact-fields.ts'
import { conversationOf } from './conversation-of.ts'
import type { Pages } from './paged.ts'
import { Progress } from './progress.ts'
import { separate } from './skipped.ts'

const command = 'recentcontact/get_list'

/** `AssistFlags` is a sum of masks: pinned conversations are known, empty ones are given, pinned ones are paged. */
const assist = { pinned: 1, empty: 2, pagePinned: 4 } as const

/** What is read of a list of conversations. */
export interface ConversationsReading {
  readonly account: string
  readonly cursor: ContactCursor
  readonly includeEmpty: boolean
  readonly options: CallOptions
}

/** Reads a list of conversations, none twice. */
export async function* conversationPages(
  caller: Caller,
  { account, cursor: start, includeEmpty, options }: ConversationsReading,
): Pages<SessionItem, ContactCursor> {
  const flags = assist.pinned + assist.pagePinned + (includeEmpty ? assist.empty : 0)
  const act = `list the conversations of ${show(account)}`
  const progress = new Progress(act, command, { position: positionOf(start) })
  // The list has at most some thousands of entries, and moves while it is read.
  const seen = new Set<string>()
  let cursor: ContactCursor | undefined = start
  while (cursor !== undefined) {
    const answer: GetContactListResponse = await caller.call(
      command,
      { From_Account: account, ...pick(cursor), AssistFlags: flags },
      { ...options, act },
    )
    const { items: listed, skipped } = separate<SessionItem>(answer.SessionItem, faultOf)
    const items = listed.filter((item) => {
      const key = keyOf(item)
      return !seen.has(key) && seen.add(key)
    })
    cursor = countOf(answer.CompleteFlag) === 1 ? undefined : readCursor(answer, progress)
    if (cursor !== undefined) progress.step(items.length, { position: positionOf(cursor) })
    if (items.length > 0 || skipped.length > 0 || cursor === undefined) yield { items, skipped, cursor }
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

/** A saved cursor may carry more than its own fields. */
function pick({ TimeStamp, StartIndex, TopTimeStamp, TopStartIndex }: ContactCursor): ContactCursor {
  return { TimeStamp, StartIndex, TopTimeStamp, TopStartIndex }
}

function readCursor(answer: ContactCursor, progress: Progress): ContactCursor {
  const next = contactFields.map((field) => [field, countOf(answer[field])] as const)
  const missing = next.find(([, value]) => value === undefined)
  if (missing !== undefined)
    throw progress.stuck(`not where it is: its ${missing[0]} is ${show(answer[missing[0]])}`)
  return Object.fromEntries(next) as unknown as ContactCursor
}
