import type { DayHour, DayStatus, HourState } from '@timkit/archive'
import type { Markup } from '@timkit/message-html'
import { commandAddress, element } from '@timkit/message-html/page'
import type { Status } from '../../archive-engine/acts.ts'
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
  const toldBy = toldByOf(status, isIndexAlone)
  const shown = newestFirst(status.days, days)
  const more = new Set(status.days.map(({ day }) => day)).size - days
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
    ...(more > 0
      ? [
          element(
            'p',
            {},
            link(t('Show {0} more days', Math.min(28, more)), 'timkit.showArchive', app.id, days + 28),
          ),
        ]
      : []),
    legend(shown, toldBy),
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

/** The last days, the newest first; of each the one-to-one messages first. */
function newestFirst(all: Status['days'], days: number): Status['days'] {
  const shown = [...new Set(all.map(({ day }) => day))].slice(-days).reverse()
  return shown.flatMap((day) => all.filter((one) => one.day === day))
}

function calendar(appId: string, days: Status['days'], toldBy: ToldBy): Markup {
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
      days.map((one) => {
        const { day, chatType, hours } = one
        const kind = chatType === 'c2c' ? t('one-to-one') : t('groups')
        return element(
          'tr',
          {},
          element('th', { scope: 'row' }, `${hourDate(day)} ${kind}`),
          columns.map((at) => {
            const found = hours.find(({ hour }) => hour === `${day}${at}`)
            return found === undefined ? element('td') : cell(appId, found, { kind, toldBy })
          }),
          element('td', { class: 'count' }, countText(one, toldBy)),
        )
      }),
    ),
  )
}

const notCounted = '–'

function countText({ messages, counted }: DayStatus<DayHour>, toldBy: ToldBy): string {
  if (counted === 'all') return String(messages)
  // Records alone count no messages.
  if (counted === 'none' || toldBy === 'records') return notCounted
  return messages === 0 ? t('none that is known of') : t('at least {0}', messages)
}

function cell(
  appId: string,
  { hour, chatType, state, messages }: DayHour,
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

function legend(days: Status['days'], toldBy: ToldBy): Markup {
  const states = new Set(days.flatMap(({ hours }) => hours.map(({ state }) => state)))
  const told = (Object.keys(hourSigns) as HourState[]).filter(
    (state) => states.has(state) && state !== 'future',
  )
  const isLacking = days.some((day) => countText(day, toldBy) === notCounted)
  return element(
    'ul',
    { class: 'legend' },
    told.map((state) => meaning(hourSigns[state], hourStateName(state, toldBy), `hour ${state}`)),
    isLacking ? meaning(notCounted, t('not counted')) : [],
  )
}

function meaning(sign: string, words: string, kind = 'hour'): Markup {
  return element('li', {}, element('span', { class: kind, 'aria-hidden': 'true' }, sign), ` ${words}`)
}
