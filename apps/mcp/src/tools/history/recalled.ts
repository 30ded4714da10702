import { type Message, type RecallUnknownReason, type TimClient, TimeoutError } from '@timkit/core'
import type { HistoryMessage } from '@timkit/core/wire'
import type { Language } from '../../config/config.ts'
import { historyWords } from '../../told/history-words.ts'
import { later } from '../answer-time.ts'
import type { ToolCall } from '../define-tool.ts'

/**
 * Requests for one page: each pair and hour costs one or more, each group one per 20 messages. What is left then is
 * said to be unknown.
 */
const mostRequests = 150

/** What became of messages of files, which do not tell it themselves. */
export interface CheckedMessages {
  /** The messages without what recalled ones said, in the order that was given. */
  readonly messages: readonly Message[]
  /** Those that were recalled or deleted since. */
  readonly takenBack: ReadonlySet<Message>
  /** Those of which nobody knows. */
  readonly unknown: ReadonlySet<Message>
  /** Why nobody knows, with the number of messages each. */
  readonly reasons: ReadonlyMap<UnknownReason, number>
}

/** Why nothing is known: as core says it, or because the time of the answer was over. */
type UnknownReason = RecallUnknownReason | 'time'

/**
 * Compares messages of history files with what their conversations say today. The files hold what was sent: a message
 * that its sender took back is among them like any other, and must not be read to anybody.
 */
export async function checkRecalls(
  client: Pick<TimClient, 'recalls'>,
  messages: readonly Message<HistoryMessage>[],
  call: Pick<ToolCall, 'time'>,
): Promise<CheckedMessages> {
  const { recalled, gone, unknown, error: timeOver } = await recallsInTime(client, messages, call)
  const wereRecalled = new Set(recalled)
  const wereDeleted = new Set(gone)
  const notKnown = new Set(unknown.map(({ message }) => message))
  const reasons = new Map<UnknownReason, number>()
  for (const { why, error } of unknown) {
    const reason = error !== undefined && error === timeOver ? 'time' : why
    reasons.set(reason, (reasons.get(reason) ?? 0) + 1)
  }
  const takenBack = new Set<Message>()
  const checked = messages.map((message): Message => {
    const status = wereRecalled.has(message) ? 'recalled' : 'placeholder'
    if (status === 'placeholder' && !wereDeleted.has(message)) return message
    const emptied = emptyMessage(message, status)
    takenBack.add(emptied)
    return emptied
  })
  return {
    messages: checked,
    takenBack,
    unknown: new Set(messages.filter((message) => notKnown.has(message))),
    reasons,
  }
}

/** Asks until the time of the answer is over. What was not told by then is unknown, with an error that is named here. */
async function recallsInTime(
  client: Pick<TimClient, 'recalls'>,
  messages: readonly Message<HistoryMessage>[],
  { time }: Pick<ToolCall, 'time'>,
) {
  const controller = new AbortController()
  // Of core, so that it fails the conversations that it is too late for, and not all.
  const error = new TimeoutError('The time of the answer is over', { timeout: time.length })
  const asking = client.recalls(messages, { signal: controller.signal, maxRequests: mostRequests })
  try {
    if ((await time.within(asking)) === later) controller.abort(error)
    return { ...(await asking), error }
  } catch (failure) {
    controller.abort(failure)
    throw failure
  }
}

/** What is left of a message that was taken back: who sent it where and when, not what it said. */
export function emptyMessage(message: Message, status: 'recalled' | 'placeholder'): Message {
  return { ...message, status, body: [], reply: undefined, cloudCustomData: undefined, raw: undefined }
}

/** How many messages could not be compared, and why, for the summary. */
export function unknownText({ reasons, unknown }: CheckedMessages, language: Language): string {
  if (unknown.size === 0) return ''
  const say = historyWords[language]
  return say.recallsUnknown(
    unknown.size,
    [...reasons].map(([reason, count]) => say.cause(count, say.causes[reason])),
  )
}
