import type { Archive, Context, SearchHit } from '@timkit/archive'
import type { FillState } from '@timkit/archive-place/temporary'
import { secondsOf } from '../../render/message-time.ts'
import { askedRange } from './fill-in-time.ts'

/** What was said around a message. */
export interface Around {
  readonly context: Context
  /** Whether none of it can be missing. */
  readonly isWhole: boolean
}

/** What the archive is, and when it is asked. */
export interface AroundParts {
  readonly state: FillState
  /** The service, in unix seconds. */
  readonly now: number
}

/**
 * Finds what was said around a message, in its conversation. Where hours of that time are missing, the service is asked for them: what lies between
 * two messages must not look as if nothing did.
 */
export async function around(
  archive: Archive,
  anchor: SearchHit,
  wanted: { readonly before: number; readonly after: number },
  { state, now }: AroundParts,
): Promise<Around | undefined> {
  const context = await archive.context(anchor.exactIdentity, wanted)
  if (context === undefined) return undefined
  const range = askedRange(rangeOf(context, wanted), state, now)
  const { chat } = anchor.message
  const { complete } = await archive.coverage({ ...range, chatType: chat.type })
  const conversation = conversationOf(anchor)
  if (complete || conversation === undefined) return { context, isWhole: complete }
  const { coverage } = await archive.search({ ...conversation, ...range, limit: 1, live: true })
  const anew = await archive.context(anchor.exactIdentity, wanted)
  return { context: anew ?? context, isWhole: coverage.complete }
}

/** From the first of them to the last; where there are fewer than wanted, from the beginning or to the end. */
function rangeOf(
  { before, message, after }: Context,
  wanted: { readonly before: number; readonly after: number },
): { readonly since: Date | undefined; readonly until: Date | undefined } {
  const dateOf = (hit: SearchHit | undefined): Date | undefined => {
    const seconds = hit && secondsOf(hit.message)
    return seconds === undefined ? undefined : new Date(seconds * 1000)
  }
  return {
    since: before.length < wanted.before ? undefined : dateOf(before[0] ?? message),
    until: after.length < wanted.after ? undefined : dateOf(after.at(-1) ?? message),
  }
}

function conversationOf({
  message: { chat, from, to },
}: SearchHit): { readonly group: string } | { readonly account: string; readonly peer: string } | undefined {
  if (chat.type === 'group') return { group: chat.groupId }
  return to === undefined || to === '' || from === '' ? undefined : { account: from, peer: to }
}
