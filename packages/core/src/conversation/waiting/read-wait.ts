import { mustBe, show } from '../../check.ts'
import { isTimError } from '../../errors.ts'
import { failedWith, type ItemFailure, notKnown } from '../../failure.ts'
import type { C2CChat } from '../../message/chat.ts'
import { fromRoaming, type Message } from '../../message/message.ts'
import type { RoamingMessage } from '../../message/wire-messages.ts'
import { secondsOf } from '../../message/wire-values.ts'
import type { Caller, CallOptions } from '../../transport/caller.ts'
import { newestPages } from '../roaming/newest-pages.ts'
import type { Wait, WaitReach } from './wait.ts'
import type { ReadWaitOptions } from './wait-options.ts'

/** Whose conversations are read, and which of their messages. */
export interface WaitReading extends ReadWaitOptions {
  readonly account: string
}

/** About as many messages of text as fit into the 13 KB at which the service ends a page. */
const messagesPerPage = 30

/** Reads a conversation back to the last message of the account. */
export async function readWait(
  caller: Caller,
  peer: string,
  reading: WaitReading,
  options: CallOptions,
): Promise<Wait> {
  const { account, maxMessages, peerView } = reading
  const view = peerView ? { account: peer, peer: account } : { account, peer }
  const pageSize = Math.min(messagesPerPage, maxMessages)
  const pages = newestPages(caller, { ...view, pageSize }, options)
  const trail = new Trail(peer, reading)
  let looked = 0
  try {
    for await (const { items, skipped, done } of pages) {
      // Where in the page it was is not known, so that all of the page may be older than an answer.
      if (skipped.length > 0) {
        return trail.end(
          'problem',
          ...skipped.map((odd) => ({ ...notKnown(peer, odd.reason), value: odd.value })),
        )
      }
      for (const message of items) {
        const wait = trail.follow(message)
        if (wait !== undefined) return wait
      }
      looked += items.length
      if (looked >= maxMessages && !done) return trail.end('limit')
    }
  } catch (error) {
    if (!isTimError(error) || !trail.hasBegun) throw error
    return trail.end('problem', failedWith(peer, error))
  }
  return trail.end('oldest')
}

/** The messages of the peer since the last one of the account, newest first as they are read. */
class Trail {
  readonly #peer: string
  readonly #reading: WaitReading
  #first: Message<RoamingMessage, C2CChat> | undefined
  #last: Message<RoamingMessage, C2CChat> | undefined
  #unanswered = 0

  constructor(peer: string, reading: WaitReading) {
    this.#peer = peer
    this.#reading = reading
  }

  /** Whether the peer is known to wait. */
  get hasBegun(): boolean {
    return this.#unanswered > 0
  }

  /** Takes the next older message; gives the result when it is the last one that is needed. */
  follow(raw: RoamingMessage): Wait | undefined {
    const { account, counts } = this.#reading
    const message = fromRoaming(raw, { account })
    if (message.status !== 'normal' || !isCounted(message, counts)) return undefined
    if (message.from === account) {
      if (this.hasBegun) return this.end('answer')
      return { ...this.#base([]), status: 'answered', last: message }
    }
    const fault = this.#faultOf(message)
    if (fault !== undefined) return this.end('problem', { ...notKnown(this.#peer, fault), value: raw })
    this.#first = message
    this.#last ??= message
    this.#unanswered++
    return undefined
  }

  /** The result, when what was followed ends here. */
  end(reached: WaitReach, ...problems: readonly ItemFailure[]): Wait {
    const [first, last, unanswered] = [this.#first, this.#last, this.#unanswered]
    if (first !== undefined && last !== undefined) {
      const since = first.time
      const exact = reached === 'answer'
      return { ...this.#base(problems), status: 'waiting', since, exact, reached, unanswered, first, last }
    }
    if (reached === 'oldest') return { ...this.#base(problems), status: 'empty' }
    const { maxMessages } = this.#reading
    const none = notKnown(
      this.#peer,
      `none of its newest messages counts, of which at most ${maxMessages} are looked at`,
    )
    return { ...this.#base(reached === 'limit' ? [none] : problems), status: 'unknown' }
  }

  #base(problems: readonly ItemFailure[]) {
    return { chat: { type: 'c2c', peer: this.#peer }, problems } as const
  }

  /** Why nothing can be told by a message that is not of the account; `undefined` when something can. */
  #faultOf({ from, raw }: Message<RoamingMessage>): string | undefined {
    if (from === '') return 'a message has no From_Account'
    if (from !== this.#peer) return `a message is from ${show(from)}, who is neither side`
    // Milliseconds and the like: whoever imported the message was mistaken.
    if (secondsOf(raw.MsgTimeStamp) === undefined)
      return `the MsgTimeStamp of a message is ${show(raw.MsgTimeStamp)}`
    return undefined
  }
}

function isCounted(message: Message<RoamingMessage, C2CChat>, counts: ReadWaitOptions['counts']): boolean {
  const answer: unknown = counts === undefined || counts(message)
  // A promise is true whatever it resolves with.
  if (typeof answer !== 'boolean') throw mustBe('counts', 'a function that gives true or false', answer)
  return answer
}
