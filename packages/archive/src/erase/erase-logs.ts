import type { Message } from '@timkit/core'
import { fromWebhook } from '@timkit/core/webhook'
import type { HourKey } from '../hours/hour-key.ts'
import { readEventLine } from '../ingest/event-line.ts'
import type { MessageIndex } from '../message-index/message-index.ts'
import type { UnfinishedErase } from '../unfinished.ts'
import { eachLive } from '../upkeep/forget-live.ts'
import type { UpkeepParts } from '../upkeep/upkeep-parts.ts'
import { findInHour } from './erase-hour.ts'
import { type EraseMatcher, isDatedUntil } from './erase-matcher.ts'
import { erasedIdentity } from './erased-identity.ts'
import { NumberedMessages } from './numbered-messages.ts'
import { eraseFromLogs, findInLogs, hasLogs, type LogMatcher } from './webhook-logs.ts'

/**
 * Erases from the logs of webhooks, and from the index what was heard of messages.
 *
 * @returns how many events went, and the identities of messages that came later, and stay
 */
export async function eraseLogs(
  { store, logs, index, signal }: Pick<UpkeepParts, 'store' | 'logs' | 'index' | 'signal'>,
  matcher: EraseMatcher,
  hours: readonly HourKey[],
  { received, ofLater }: Pick<LogMatcher, 'received' | 'ofLater'>,
): Promise<{ readonly later: ReadonlySet<string>; readonly events: number }> {
  const later = new Set<string>()
  if (!(await hasLogs(logs))) return { later, events: 0 }
  const numbered = new NumberedMessages()
  for (const hour of hours) {
    if (hour.chatType !== 'group') continue
    await findInHour(hour, { store, matcher, signal }, (element) => numbered.noteOfFile(element, true))
  }
  const identities = new Set<string>()
  const onLater = (line: string) => addIdentity(later, readEventLine(line)?.event)
  const inLogs = { matcher, numbered, findNumbered: numberedIn(index), received, ofLater, onLater }
  const events = await eraseFromLogs(logs, inLogs, (wire) => addIdentity(identities, wire))
  // Also what was heard of messages that never came.
  for (const identity of later) identities.delete(identity)
  // An edit names no more than the number, and somebody else may have had it.
  const forgotten = [...identities].flatMap((identity) => {
    const erased = numbered.erasedOf(identity)
    return erased.length > 0 ? erased : [identity]
  })
  if (forgotten.length > 0) await index.forget(forgotten)
  return { later, events }
}

/** The messages that are of no file yet, and say a later time than the erasure or none: their file would bring them back. */
export async function laterMessages(
  { logs, index }: UpkeepParts,
  matcher: EraseMatcher,
  { until, account, logs: received }: UnfinishedErase,
): Promise<string[]> {
  const later = new Set<string>()
  const inLogs = { matcher, numbered: new NumberedMessages(), findNumbered: numberedIn(index), received }
  await findInLogs(logs, inLogs, (wire) => {
    if (!isDatedUntil(wire, until)) addIdentity(later, wire)
  })
  await eachLive(index, { account }, ({ message, identity }) => {
    if (matcher.ofMessage(message) && !isDatedUntil(message.raw, until)) later.add(identity)
  })
  return [...later]
}

function addIdentity(identities: Set<string>, event: unknown): void {
  const message = fromWebhook(event as never)
  const identity = message && erasedIdentity(message)
  if (identity !== undefined) identities.add(identity)
}

/** Gives the messages of groups that had numbers, as far as they are in an index. */
export function numberedIn(index: MessageIndex): (numbers: readonly string[]) => Promise<readonly Message[]> {
  return async (numbers) => (await index.findNumbered(numbers)).map(({ message }) => message)
}
