import { type ChatType, historyHourEnd, historyHourStart, type Message, toHistoryHour } from '@timkit/core'
import { hourMs } from '@timkit/core/internal'
import type { App } from '../apps/app.ts'
import type { ArchiveEngine } from '../archive-engine/archive-engine.ts'
import type { ArchivePlaces } from '../archive-engine/archive-places.ts'
import { t } from '../text.ts'

/** What is asked of the archive of an app about its hours. */
export interface HoursParts {
  readonly places: Pick<ArchivePlaces, 'given'>
  readonly ask: ArchiveEngine['ask']
}

/** So many messages of an hour are read at most. */
const most = 2000

/** Counts the messages of some days; `undefined` where the app has no archive. */
export async function archivedCounts(
  { places, ask }: HoursParts,
  app: App,
  days: readonly string[],
  signal: AbortSignal,
) {
  const first = days[0]
  const last = days.at(-1)
  if (places.given(app.id) === undefined || first === undefined || last === undefined) return undefined
  const since = historyHourStart(`${first}00`)
  const until = historyHourEnd(`${last}23`)
  const { rows, coverage } = await ask(
    'counts',
    app,
    { by: 'hour', since, until: new Date(until.getTime() - 1) },
    { signal },
  )
  const lacking = coverage.gaps.filter(({ reason }) => reason !== 'waiting' && reason !== 'future')
  const unknown = new Set<string>()
  for (const gap of lacking) {
    for (let at = gap.since.getTime(); at < gap.until.getTime(); at += hourMs)
      unknown.add(toHistoryHour(new Date(at)))
  }
  return {
    messages: new Map(rows.map(({ key, messages }) => [key, messages])),
    unknown,
    isEstimate: false,
    notes: [
      t('Counted in the archive.'),
      ...(unknown.size === 0
        ? []
        : [t('{0} hours are not in it, or not all of them can be searched.', unknown.size)]),
    ],
  }
}

/** The messages of an hour, oldest first; `undefined` where the app has no archive. */
export async function archivedHour(
  { places, ask }: HoursParts,
  app: App,
  hour: string,
  chatType: ChatType | undefined,
  signal: AbortSignal,
): Promise<{ readonly messages: readonly Message[]; readonly hasMore: boolean } | undefined> {
  if (places.given(app.id) === undefined) return undefined
  const messages: Message[] = []
  const until = new Date(historyHourEnd(hour).getTime() - 1)
  const query = { kind: chatType, since: historyHourStart(hour), until, order: 'oldest' } as const
  const { more } = await ask(
    'search',
    app,
    { query, most },
    { signal, onNews: ({ hits }) => messages.push(...hits.map(({ message }) => message)) },
  )
  return { messages, hasMore: more }
}
