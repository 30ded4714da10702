import type { HourState } from '@timkit/archive'
import type { Markup } from '@timkit/message-html'
import { commandAddress, element } from '@timkit/message-html/page'
import type { HourOf, Status } from '../../archive-engine/acts.ts'
import { sizeText } from '../../size-text.ts'
import { t } from '../../text.ts'
import { beijingHourTitle, hourDate } from '../../time/beijing-hours.ts'
import { hourSigns, hourStateName, type ToldBy } from './hour-state.ts'

/** What the page of an archive shows. */
export interface ArchivePageSource {
  readonly app: { readonly id: string; readonly label: string }
  readonly status: Status
  /** How many days. */
  readonly days: number
  /** What is to be said of it besides: problems. */
  readonly notes: readonly string[]
  /** Whether there is only its index, which is read and not written. */
  readonly isIndexAlone: boolean
}

/** The page of an archive: what it has of each hour, and what can be done. */
export function archivePage({ app, status, days, notes, isIndexAlone }: ArchivePageSource): Markup {
  const { hours } = status
  const toldBy = toldByOf(status, isIndexAlone)
  const all = daysOf(hours)
  const shown = all.slice(-days).reverse()
  const link = (text: string, command: `timkit.${string}`, ...args: readonly (string | number)[]): Markup =>
    element('a', { href: commandAddress(command, ...args) }, text)
  return element(
    'main',
    {},
    element('h1', {}, t('Archive of {0}', app.label)),
    element('p', {}, status.name),
    element('p', {}, summaryOf(status, toldBy)),
    ...notes.map((note) => element('p', { class: 'warning' }, note)),
    element(
      'nav',
      { 'aria-label': t('What can be done') },
      ...(isIndexAlone
        ? []
        : [
            link(t('Sync'), 'timkit.syncArchive', app.id),
            link(t('Verify…'), 'timkit.verifyArchive', app.id),
          ]),
      link(t('Search…'), 'timkit.searchMessages', app.id),
      link(t('Charts'), 'timkit.showCharts', app.id),
      link(t('Choose another…'), 'timkit.chooseArchive', app.id),
    ),
    calendar(app.id, shown, toldBy),
    ...(all.length > shown.length
      ? [
          element(
            'p',
            {},
            link(
              t('Show {0} more days', Math.min(28, all.length - shown.length)),
              'timkit.showArchive',
              app.id,
              days + 28,
            ),
          ),
        ]
      : []),
    legend(hours, toldBy),
  )
}

function toldByOf({ withoutIndex }: Status, isIndexAlone: boolean): ToldBy {
  if (withoutIndex !== undefined) return 'records'
  return isIndexAlone ? 'index' : 'archive'
}

/** Whose it is and how much there is, as far as that is known. */
function summaryOf({ sdkAppId, messages, gzipBytes, index }: Status, toldBy: ToldBy): string {
  if (toldBy === 'records')
    return t(
      'App {0} · how many messages can be searched is not known now · {1} of files · {2}',
      sdkAppId,
      sizeText(gzipBytes),
      index,
    )
  if (toldBy === 'index')
    return t(
      'App {0} · {1} messages can be searched · the index alone, which is only read',
      sdkAppId,
      messages,
    )
  return t(
    'App {0} · {1} messages can be searched · {2} of files · {3}',
    sdkAppId,
    messages,
    sizeText(gzipBytes),
    index,
  )
}

interface Day {
  readonly day: string
  readonly hours: readonly HourOf[]
}

function daysOf(hours: readonly HourOf[]): readonly Day[] {
  const days = new Map<string, HourOf[]>()
  for (const hour of hours) {
    const day = hour.hour.slice(0, 8)
    const list = days.get(day)
    if (list === undefined) days.set(day, [hour])
    else list.push(hour)
  }
  return [...days].map(([day, hours]) => ({ day, hours }))
}

function calendar(appId: string, days: readonly Day[], toldBy: ToldBy): Markup {
  const columns = Array.from({ length: 24 }, (_, at) => String(at).padStart(2, '0'))
  return element(
    'table',
    { class: 'calendar' },
    element('caption', {}, t('Hours in Beijing time, the newest day first')),
    element(
      'thead',
      {},
      element(
        'tr',
        {},
        element('th', { scope: 'col' }, t('Day')),
        columns.map((hour) => element('th', { scope: 'col' }, hour)),
        element('th', { scope: 'col' }, t('Messages')),
      ),
    ),
    element(
      'tbody',
      {},
      days.flatMap(({ day, hours }) =>
        (['c2c', 'group'] as const).map((chatType) => {
          const of = hours.filter((one) => one.chatType === chatType)
          const kind = chatType === 'c2c' ? t('one-to-one') : t('groups')
          return element(
            'tr',
            {},
            element('th', { scope: 'row' }, `${hourDate(day)} ${kind}`),
            columns.map((at) => {
              const found = of.find(({ hour }) => hour === `${day}${at}`)
              return found === undefined ? element('td') : cell(appId, found, { kind, toldBy })
            }),
            element('td', { class: 'count' }, toldBy === 'records' ? '–' : countOf(of)),
          )
        }),
      ),
    ),
  )
}

/** Of hours of these states there are, or may be, messages that are not counted. */
const uncounted: ReadonlySet<HourState> = new Set(['partial', 'ready', 'missed', 'unknown', 'damaged'])

/** How many messages some hours have, as far as that is known. */
function countOf(hours: readonly HourOf[]): string {
  const over = hours.filter(({ state }) => state !== 'future')
  const unknown = over.filter(({ state }) => uncounted.has(state))
  const count = over.reduce((sum, { messages = 0 }) => sum + messages, 0)
  if (unknown.length === 0) return String(count)
  if (count === 0 && unknown.length === over.length) return '–'
  return count === 0 ? t('none that is known of') : t('at least {0}', count)
}

function cell(
  appId: string,
  { hour, chatType, state, messages }: HourOf,
  { kind, toldBy }: { readonly kind: string; readonly toldBy: ToldBy },
): Markup {
  const sign = hourSigns[state]
  const counted = messages === undefined ? [] : [t('{0} messages', messages)]
  const what = [
    `${hourDate(hour)} ${beijingHourTitle(hour)}`,
    kind,
    hourStateName(state, toldBy),
    ...counted,
  ].join(', ')
  const opens = state === 'indexed' || state === 'partial' || state === 'redacted' || state === 'ready'
  return element(
    'td',
    { class: `hour ${state}`, title: what },
    opens
      ? element(
          'a',
          { href: commandAddress('timkit.openHour', appId, hour, chatType), 'aria-label': what },
          sign,
        )
      : element('span', { role: 'img', 'aria-label': what }, sign),
  )
}

function legend(hours: readonly HourOf[], toldBy: ToldBy): Markup {
  const states = new Set(hours.map(({ state }) => state))
  const told = (Object.keys(hourSigns) as HourState[]).filter(
    (state) => states.has(state) && state !== 'future',
  )
  return element(
    'ul',
    { class: 'legend' },
    told.map((state) =>
      element(
        'li',
        {},
        element('span', { class: `hour ${state}`, 'aria-hidden': 'true' }, hourSigns[state]),
        ` ${hourStateName(state, toldBy)}`,
      ),
    ),
  )
}
