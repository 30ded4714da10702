import { isTimError, type Message, type RecallUnknownReason, type TimClient } from '@timkit/core'
import { t } from '../text.ts'

/** What asks the service. */
export type RecallClient = Pick<TimClient, 'recalls'>

/** Why nothing is known about a message: what the service said, or that the person did not want to wait. */
type Reason = RecallUnknownReason | 'skipped'

/** Messages of an hour with what became of them since: the files of the service hold them as they were sent. */
export interface CheckedMessages {
  /** The messages, in their order; those that were recalled or deleted since say so. */
  readonly messages: readonly Message[]
  /** Those of which it is not known, among {@link messages}. */
  readonly unknown: ReadonlySet<Message>
  /** What was found out, and what was not, as lines for a person. */
  readonly notes: readonly string[]
}

/**
 * Compares messages of a history file with what the listings of their chats say today.
 *
 * @param signal - aborted when the person does not want to wait: what is not known then is said
 */
export async function checkRecalls(
  client: RecallClient,
  messages: readonly Message[],
  signal?: AbortSignal,
): Promise<CheckedMessages> {
  if (messages.length === 0) return { messages, unknown: new Set(), notes: [] }
  try {
    const found = await client.recalls(messages, { signal })
    const recalled = new Set(found.recalled)
    const gone = new Set(found.gone)
    const reasons = new Map(found.unknown.map(({ message, why, error }) => [message, reasonText(why, error)]))
    const checked = messages.map((message): Message => {
      if (recalled.has(message)) return { ...message, status: 'recalled', recalled: true }
      return gone.has(message) ? { ...message, status: 'placeholder' } : message
    })
    return {
      messages: checked,
      unknown: new Set(checked.filter((message) => reasons.has(message))),
      notes: [
        ...foundNotes(found.recalled.length, found.gone.length),
        ...unknownNotes([...reasons.values()]),
        ...(found.live.length === messages.length ? [t('None of them was recalled since.')] : []),
      ],
    }
  } catch (error) {
    const reason = signal?.aborted ? reasonText('skipped') : reasonText('failed', error)
    return { messages, unknown: new Set(messages), notes: unknownNotes(messages.map(() => reason)) }
  }
}

function foundNotes(recalled: number, gone: number): readonly string[] {
  return [
    ...(recalled === 0 ? [] : [t('Recalled since, and not shown: {0}.', recalled)]),
    ...(gone === 0 ? [] : [t('Deleted or expired since, and not shown: {0}.', gone)]),
  ]
}

/** One line per reason, with how many messages it is about. */
function unknownNotes(reasons: readonly string[]): readonly string[] {
  return [...new Set(reasons)].map((reason) =>
    t(
      'Not known whether recalled since: {0} ({1}).',
      reasons.filter((other) => other === reason).length,
      reason,
    ),
  )
}

function reasonText(reason: Reason, error?: unknown): string {
  switch (reason) {
    case 'not-listed':
      return t('older than the listings, which go back seven days')
    case 'no-identity':
      return t('they lack the fields by which a message is found')
    case 'limit':
      return t('too many conversations to check for one page')
    case 'skipped':
      return t('the check was cancelled')
    case 'failed': {
      if (isTimError(error) && typeof error.code === 'number')
        return t('the service refused ({0})', error.code)
      return error instanceof Error ? error.message : t('the service did not answer')
    }
  }
}
