import type { Markup } from '@timkit/message-html'
import { commandAddress, element } from '@timkit/message-html/page'
import { dateLocale, t } from '../../text.ts'
import { beijingHourTitle, hourDate } from '../../time/beijing-hours.ts'
import { type Bar, dayBars, daysUpTo, hourBars, type WeekCounts } from './week-counts.ts'

/** What the page of charts shows. */
export interface ChartsSource {
  readonly app: { readonly id: string; readonly label: string }
  readonly counts: WeekCounts
  /** The days, oldest first. */
  readonly days: readonly string[]
  /** The day whose hours show. */
  readonly day: string
  /** Whether weeks before can be shown. */
  readonly hasEarlier: boolean
  /** The hour in Beijing that is not over. */
  readonly current: string
}

/** The page of charts: messages by day, and by hour of one of them. */
export function chartsPage({ app, counts, days, day, hasEarlier, current }: ChartsSource): Markup {
  const first = days[0] ?? day
  const last = days.at(-1) ?? day
  const today = current.slice(0, 8)
  const week = (text: string, end: string): Markup =>
    element('a', { href: commandAddress('timkit.showCharts', app.id, end, end) }, text)
  return element(
    'main',
    {},
    element('h1', {}, t('Messages of {0}', app.label)),
    ...counts.notes.map((note) => element('p', { class: 'note' }, note)),
    hasEarlier
      ? element(
          'nav',
          { 'aria-label': t('Weeks') },
          week(t('A week earlier'), shifted(last, -7)),
          last < today ? week(t('A week later'), [shifted(last, 7), today].sort()[0] ?? today) : undefined,
        )
      : undefined,
    bars({
      caption: t('By day, {0} to {1}, in Beijing time', hourDate(first), hourDate(last)),
      rows: dayBars(counts, days),
      textOf: (bar) => countText(bar, counts),
      nameOf: (bar) => `${hourDate(bar.key)} ${weekday(bar.key)}`,
      addressOf: (bar) => commandAddress('timkit.showCharts', app.id, bar.key, last),
      current: day,
    }),
    bars({
      caption: t('By hour of {0}, in Beijing time', `${hourDate(day)} ${weekday(day)}`),
      rows: hourBars(counts, day),
      textOf: (bar) => (bar.key >= current ? t('not over') : countText(bar, counts)),
      nameOf: (bar) => beijingHourTitle(bar.key),
      addressOf: (bar) =>
        bar.messages === 0 ? undefined : commandAddress('timkit.openHour', app.id, bar.key),
    }),
  )
}

interface Bars {
  readonly caption: string
  readonly rows: readonly Bar[]
  readonly textOf: (bar: Bar) => string
  readonly nameOf: (bar: Bar) => string
  readonly addressOf: (bar: Bar) => ReturnType<typeof commandAddress> | undefined
  readonly current?: string | undefined
}

function bars({ caption, rows, textOf, nameOf, addressOf, current }: Bars): Markup {
  const most = Math.max(1, ...rows.map(({ messages }) => messages))
  return element(
    'table',
    { class: 'bars' },
    element('caption', {}, caption),
    element(
      'tbody',
      {},
      rows.map((bar) => {
        const name = nameOf(bar)
        const count = textOf(bar)
        const href = addressOf(bar)
        return element(
          'tr',
          {},
          element(
            'th',
            { scope: 'row' },
            href === undefined
              ? name
              : element(
                  'a',
                  {
                    href,
                    'aria-label': `${name}, ${count}`,
                    'aria-current': bar.key === current ? 'true' : undefined,
                  },
                  name,
                ),
          ),
          // What it shows is told by the number beside it.
          element(
            'td',
            { class: 'bar' },
            element('meter', { max: most, value: bar.messages, 'aria-hidden': 'true' }),
          ),
          element('td', { class: 'count' }, count),
        )
      }),
    ),
  )
}

function countText({ messages, known }: Bar, { isEstimate }: WeekCounts): string {
  const count = messages.toLocaleString(dateLocale())
  if (messages === 0) {
    if (known === 'all') return t('none')
    return known === 'none' ? t('not known') : t('none that is known of')
  }
  if (known !== 'all') return t('at least {0} messages', count)
  return isEstimate ? t('about {0} messages', count) : t('{0} messages', count)
}

function weekday(day: string): string {
  const format = new Intl.DateTimeFormat(dateLocale(), { weekday: 'short', timeZone: 'UTC' })
  return format.format(new Date(hourDate(day)))
}

function shifted(day: string, by: number): string {
  const days = daysUpTo(day, Math.abs(by) + 1)
  if (by < 0) return days[0] ?? day
  const moved = new Date(Date.parse(hourDate(day)) + by * 86_400_000)
  return moved.toISOString().slice(0, 10).replaceAll('-', '')
}
