import { fromFile } from '@timkit/core/internal'
import { fromWebhook, messageIdentity } from '@timkit/core/webhook'
import type { HourKey } from '../hours/hour-key.ts'
import { readEventLine } from '../ingest/event-line.ts'
import { eachLive } from '../upkeep/forget-live.ts'
import type { UnfinishedErase } from '../upkeep/unfinished.ts'
import type { UpkeepParts } from '../upkeep/upkeep-parts.ts'
import { findInHour } from './erase-hour.ts'
import { type EraseMatcher, isDatedUntil } from './erase-matcher.ts'
import { erasedIdentity } from './erased-identity.ts'
import { eraseFromLogs, findInLogs, groupKeyOf, hasLogs, type LogMatcher } from './webhook-logs.ts'

/**
 * Erases from the logs of webhooks, and from the index what was heard of messages.
 *
 * @returns the identities of messages that came later, and stay
 */
export async function eraseLogs(
  { store, logs, index, signal }: UpkeepParts,
  matcher: EraseMatcher,
  hours: readonly HourKey[],
  { received, ofLater }: Pick<LogMatcher, 'received' | 'ofLater'>,
): Promise<ReadonlySet<string>> {
  const later = new Set<string>()
  if (!(await hasLogs(logs))) return later
  const groupKeys = new Set<string>()
  // By number, those of files: an edit names no more than that, and somebody else may have had it.
  const ofNumber = new Map<string, string[]>()
  const noteKey = collect(groupKeys)
  for (const hour of hours) {
    if (hour.chatType !== 'group') continue
    await findInHour(hour, { store, matcher, signal }, (element) => {
      noteKey(element)
      const { number, exact } = identitiesOf(element)
      if (number !== undefined && exact !== undefined)
        ofNumber.set(number, [...(ofNumber.get(number) ?? []), exact])
    })
  }
  const identities = new Set<string>()
  const onLater = (line: string) => addIdentity(later, readEventLine(line)?.event)
  await eraseFromLogs(logs, { matcher, groupKeys, received, ofLater, onLater }, (wire) =>
    addIdentity(identities, wire),
  )
  // Also what was heard of messages that never came.
  for (const identity of later) identities.delete(identity)
  const forgotten = [...identities].flatMap((identity) => ofNumber.get(identity) ?? [identity])
  if (forgotten.length > 0) await index.forget(forgotten)
  return later
}

/** The messages that are of no file yet, and say a later time than the erasure or none: their file would bring them back. */
export async function laterMessages(
  { logs, index }: UpkeepParts,
  matcher: EraseMatcher,
  { until, account, logs: received }: UnfinishedErase,
): Promise<string[]> {
  const later = new Set<string>()
  await findInLogs(logs, { matcher, groupKeys: new Set(), received }, (wire) => {
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

function identitiesOf(element: Uint8Array): { readonly number?: string; readonly exact?: string } {
  try {
    const message = fromFile(JSON.parse(new TextDecoder().decode(element)), 'group')
    const [number, exact] = [messageIdentity(message), erasedIdentity(message)]
    return number === undefined || exact === undefined ? {} : { number, exact }
  } catch {
    // It is no JSON: no event is of it.
    return {}
  }
}

/** Collects which group messages there are, as edits name them. */
export function collect(groupKeys: Set<string>) {
  return (element: Uint8Array): void => {
    try {
      const name = groupKeyOf(JSON.parse(new TextDecoder().decode(element)))
      if (name !== undefined) groupKeys.add(name)
    } catch {
      // It is no JSON: no event is of it.
    }
  }
}
