import type { Message } from '@timkit/core'
import { dayMs } from '@timkit/core/internal'
import type { ArchiveClient } from '../archive-client.ts'
import { IndexFileError } from '../message-index/index-error.ts'
import type { MessageIndex } from '../message-index/message-index.ts'
import type { Coverage, Gap } from './coverage.ts'

/** What of the answer to a search was asked of the service itself, because no hour file has it yet. */
export interface Tail {
  /**
   * How far back it goes: what the service still has of the conversation from here on is among the answers. `undefined`: nothing could
   * be asked.
   */
  readonly since: Date | undefined
  /** How many messages came that the archive did not have. */
  readonly added: number
  /** Whether it goes back as far as it should: there were more messages than are asked for, or the service failed. */
  readonly complete: boolean
  /** Why it does not, when something failed. */
  readonly error?: Error | undefined
}

/** The conversation whose tail is asked for. */
export type TailConversation =
  | { readonly account: string; readonly peer: string }
  | { readonly group: string }

/** What asking works with. */
export interface TailParts {
  readonly client: Required<Pick<ArchiveClient, 'messages'>>
  readonly index: Pick<MessageIndex, 'putLive'>
  /** Whether a message was erased, and must not come back. @default none was */
  readonly isErased?: ((message: Message) => boolean) | undefined
  /** Milliseconds since 1970. */
  readonly now: number
}

/** The service keeps messages for 7 days unless more is paid for: what is older is not asked for. */
const keptMs = 7 * dayMs
/** A person waits for the answer: 20 calls for two accounts, 100 for a group. */
const maxMessages = 2_000

/** Asks the service for what the archive does not cover of a conversation, and puts it into the index. Never rejects because of the service. */
export async function fetchTail(
  { client, index, now, isErased = () => false }: TailParts,
  conversation: TailConversation,
  { since: begin, until, gaps }: Coverage,
): Promise<Tail | undefined> {
  const oldest =
    begin === undefined ? now - keptMs : gaps.find((gap) => gap.until.getTime() > now - keptMs)?.since
  if (oldest === undefined) return undefined
  const from = Math.max(Number(oldest), now - keptMs)
  if (from > now) return undefined
  const chat =
    'group' in conversation
      ? { chat: { type: 'group', groupId: conversation.group } as const }
      : { chat: { type: 'c2c', peer: conversation.peer } as const, account: conversation.account }
  // The newest come first, so that what is there when it ends early has no hole.
  let reached: number | undefined
  let added = 0
  let count = 0
  try {
    const range = { since: new Date(from), until: until.getTime() < now ? until : undefined }
    for await (const { items } of client.messages({ ...chat, ...range }).pages()) {
      const messages = items.filter((message) => isKept(message) && !isErased(message))
      added += (await index.putLive(messages.map((message) => ({ message })))).added
      count += items.length
      for (const { unixSeconds } of items) reached = Math.min(reached ?? Infinity, unixSeconds)
      // Of the second of the oldest one more may be left.
      if (count >= maxMessages && reached !== undefined)
        return { since: new Date((reached + 1) * 1000), added, complete: false }
    }
    return { since: new Date(from), added, complete: true }
  } catch (error) {
    if (error instanceof IndexFileError) throw error
    const since = reached === undefined ? undefined : new Date((reached + 1) * 1000)
    return { since, added, complete: false, error: error as Error }
  }
}

/** Says which of the gaps the tail covers. */
export function withTail(coverage: Coverage, tail: Tail | undefined): Coverage {
  if (tail?.since === undefined || coverage.since === undefined) return coverage
  const start = tail.since
  const gaps = coverage.gaps.flatMap((gap): Gap[] => {
    if (gap.until <= start) return [gap]
    if (gap.since >= start) return [{ ...gap, tail: true }]
    return [
      { ...gap, until: start },
      { ...gap, since: start, tail: true },
    ]
  })
  return { ...coverage, gaps, complete: gaps.every((gap) => gap.tail === true) }
}

/** What only holds a place, or what the system says of a group, is in no hour file. */
function isKept({ status, isSystem }: Message): boolean {
  return status !== 'placeholder' && isSystem !== true
}
