import type { ContactCursor, GetContactListResponse, SessionItem } from '../api/recentcontact/list.ts'
import { checkBoolean, checkObject, checkUserId, show, wrongType } from '../check.ts'
import { countOf, textOf, type WireObject } from '../message/wire-values.ts'
import type { Caller, CallOptions } from '../transport/caller.ts'
import { Paged, type Pages } from './paged.ts'
import { Progress } from './progress.ts'
import { readCallOptions } from './read-call-options.ts'
import { separate } from './skipped.ts'

/** Which conversations are wanted. */
export interface ConversationsQuery extends CallOptions {
  /** Where to go on, from an earlier page. */
  readonly cursor?: ContactCursor | undefined
  /** Whether conversations without messages are listed too. @default true */
  readonly includeEmpty?: boolean | undefined
}

/** The conversation list of an account. */
export type Conversations = Paged<SessionItem, ContactCursor>

const command = 'recentcontact/get_list'

/** `AssistFlags` is a sum of masks: pinned conversations are known, empty ones are given, pinned ones are paged. */
const assist = { pinned: 1, empty: 2, pagePinned: 4 } as const

const firstPage: ContactCursor = { TimeStamp: 0, StartIndex: 0, TopTimeStamp: 0, TopStartIndex: 0 }
const fields = Object.keys(firstPage) as (keyof ContactCursor)[]

/**
 * Lists the conversations of an account, one-to-one and groups, as the service orders them: no conversation
 * comes twice, also where pages overlap.
 *
 * The service keeps 100 of them, more in larger editions, each as long as its last message.
 *
 * @throws {ApiError} 50001 when the account does not exist
 * @throws {TypeError | RangeError} before anything is sent, when an option is missing or malformed
 * @see https://www.tencentcloud.com/document/product/1047/43087
 */
export function conversations(
  caller: Caller,
  account: string,
  query: ConversationsQuery = {},
): Conversations {
  checkUserId(account, 'account')
  checkObject(query, 'query')
  const { cursor = firstPage, includeEmpty = true } = query
  checkBoolean(includeEmpty, 'includeEmpty')
  checkCursor(cursor)
  const flags = assist.pinned + assist.pagePinned + (includeEmpty ? assist.empty : 0)
  const options = readCallOptions(query)
  return new Paged(() => walk(caller, account, flags, cursor, options))
}

async function* walk(
  caller: Caller,
  account: string,
  flags: number,
  start: ContactCursor,
  options: CallOptions,
): Pages<SessionItem, ContactCursor> {
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

/** Which conversation an item is about: a group if it says so, or if that is all that it names. */
export function conversationOf(
  item: SessionItem | WireObject,
):
  | { readonly type: 'group'; readonly groupId: string }
  | { readonly type: 'c2c'; readonly peer: string }
  | undefined {
  const { Type, GroupId, To_Account } = item
  const [groupId, peer] = [textOf(GroupId), textOf(To_Account)]
  if (groupId !== undefined && (countOf(Type) === 2 || peer === undefined)) return { type: 'group', groupId }
  return peer === undefined || countOf(Type) === 2 ? undefined : { type: 'c2c', peer }
}

function faultOf(item: WireObject): string | undefined {
  if (conversationOf(item) !== undefined) return undefined
  return `it has no ${countOf(item.Type) === 2 ? 'GroupId' : 'To_Account'}`
}

function keyOf(item: SessionItem): string {
  return JSON.stringify(conversationOf(item))
}

function positionOf(cursor: ContactCursor): string {
  return fields.map((field) => cursor[field]).join()
}

/** A saved cursor may carry more than its own fields. */
function pick({ TimeStamp, StartIndex, TopTimeStamp, TopStartIndex }: ContactCursor): ContactCursor {
  return { TimeStamp, StartIndex, TopTimeStamp, TopStartIndex }
}

function readCursor(answer: ContactCursor, progress: Progress): ContactCursor {
  const next = fields.map((field) => [field, countOf(answer[field])] as const)
  const missing = next.find(([, value]) => value === undefined)
  if (missing !== undefined)
    throw progress.stuck(`not where it is: its ${missing[0]} is ${show(answer[missing[0]])}`)
  return Object.fromEntries(next) as unknown as ContactCursor
}

function checkCursor(cursor: ContactCursor): void {
  const isObject = typeof cursor === 'object' && cursor !== null
  const wrong = isObject
    ? fields.find((field) => !Number.isSafeInteger(cursor[field]) || cursor[field] < 0)
    : undefined
  if (isObject && wrong === undefined) return
  const what = wrong === undefined ? `it is ${show(cursor)}` : `its ${wrong} is ${show(cursor[wrong])}`
  throw wrongType('cursor', `is not one that a page of conversations gave: ${what}`)
}
