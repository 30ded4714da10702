import type { Archive, SearchHit } from '@timkit/archive'
import type { FillState } from '@timkit/archive-place/temporary'
import { QuestionError } from '../../archive/archive-unusable-error.ts'
import { secondsOf } from '../../render/message-time.ts'
import { readTime } from '../../time/read-time.ts'
import { questions } from '../../told/refusals.ts'
import { searchWords } from '../../told/search-words.ts'
import type { ToolCall } from '../define-tool.ts'
import { askedRange } from './fill-in-time.ts'
import { handleOf, secondOf } from './handle.ts'
import { readable } from './search-page.ts'

/** Which message is meant: one that a search has found, or the last one of a conversation at a time. */
export interface AnchorArguments {
  readonly id?: string | undefined
  readonly account?: string | undefined
  readonly peer?: string | undefined
  readonly group?: string | undefined
  readonly time?: string | undefined
}

/**
 * Checks which message is meant, and that its conversation may be read, before anything is asked.
 *
 * @throws {QuestionError} Neither a message nor a conversation is named.
 */
export async function checkAnchor(
  { id, account, peer, group }: AnchorArguments,
  { app }: ToolCall,
): Promise<void> {
  if (account !== undefined) app.access.checkAccount(account)
  if (group !== undefined) await app.access.checkGroup(group)
  if (id !== undefined) {
    if (secondOf(id) === undefined) {
      throw new QuestionError(questions.noId)
    }
    return
  }
  if (group === undefined && (account === undefined || peer === undefined)) {
    throw new QuestionError(questions.noConversation)
  }
}

/** Finds the message that is meant, if it may be read. */
export async function findAnchor(
  archive: Archive,
  { id, account, peer, group, time }: AnchorArguments,
  { now, state }: { readonly now: number; readonly state: FillState },
  { app }: ToolCall,
): Promise<SearchHit | undefined> {
  if (id !== undefined) return findByHandle(archive, id.trim(), app)
  const conversation = group === undefined ? { account, peer } : { group }
  const moment = time === undefined ? undefined : readTime(time, 'until', { zone: app.zone, now })
  const at = moment === undefined ? undefined : new Date(moment.seconds * 1000)
  const range = askedRange({ until: at }, state, now)
  const { hits: before } = await archive.search({ ...conversation, ...range, limit: 1, live: true })
  if (before[0] !== undefined || at === undefined) return before[0]
  const { hits: after } = await archive.search({ ...conversation, since: at, limit: 1, order: 'oldest' })
  return after[0]
}

/** Says where a message is from after the time that was asked about, because nothing was written until then. */
export function laterText(
  found: SearchHit,
  { id, time }: AnchorArguments,
  now: number,
  { app: { zone, config } }: ToolCall,
): string {
  if (id !== undefined || time === undefined) return ''
  const seconds = secondsOf(found.message)
  const isLater = seconds !== undefined && seconds > readTime(time, 'until', { zone, now }).seconds
  return isLater ? searchWords[config.language].laterThanAsked : ''
}

async function findByHandle(
  archive: Archive,
  handle: string,
  app: ToolCall['app'],
): Promise<SearchHit | undefined> {
  const allows = await readable(app)
  const time = new Date((secondOf(handle) ?? 0) * 1000)
  let cursor: string | undefined
  do {
    const page = await archive.search({ since: time, until: time, limit: 500, cursor })
    const found = page.hits.find((hit) => idOf(hit) === handle && allows(hit))
    if (found !== undefined) return found
    cursor = page.cursor
  } while (cursor !== undefined)
  return undefined
}

/** The short name of a message. */
export function idOf(hit: SearchHit): string | undefined {
  return handleOf(hit.exactIdentity, secondsOf(hit.message))
}
