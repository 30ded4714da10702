import { toHistoryHour } from '@timkit/core'
import type { App } from '../../apps/app.ts'
import { pickApp } from '../../apps/pick-app.ts'
import type { Command, Declaration } from '../../editor/commands/command.ts'
import { withProgress } from '../../editor/with-progress.ts'
import { chartsView } from '../../ids.ts'
import { t } from '../../text.ts'
import { chartsPage } from '../charts/charts-page.ts'
import { estimateWeek } from '../charts/estimate.ts'
import { daysUpTo, hoursOf, type WeekCounts } from '../charts/week-counts.ts'
import type { HistoryParts } from '../parts.ts'

export const declaration: Declaration = {
  title: { en: 'Show Charts of Messages', zh: '查看消息图表' },
  icon: 'graph',
  palette: 'timkit.hasApps',
  menus: [
    {
      menu: 'view/item/context',
      when: 'view == timkit.history && viewItem == history.app',
      group: 'inline@2',
    },
    {
      menu: 'view/item/context',
      when: 'view == timkit.history && viewItem == history.app',
      group: '1_find@2',
    },
  ],
}

/** Shows how many messages there were on each day of a week, and in each hour of one of them. */
export const showCharts: Command<HistoryParts> = {
  id: 'timkit.showCharts',
  run: async (parts, from, day, lastDay) => {
    const app = await pickApp(parts.apps, from, t('The charts of which app?'))
    if (app === undefined) return
    const { now } = parts.viewpoint(app.id)
    const current = toHistoryHour(new Date(now))
    const today = current.slice(0, 8)
    const days = daysUpTo(isDay(lastDay) ? lastDay : today)
    const show = async (counts: WeekCounts): Promise<void> => {
      const busy = [...counts.messages.keys()].map((hour) => hour.slice(0, 8)).sort()
      const shown = isDay(day) ? day : busy.findLast((one) => days.includes(one))
      await (await parts.pages.get()).show({
        type: chartsView,
        key: app.id,
        title: t('Messages of {0}', app.label),
        icon: 'graph',
        body: chartsPage({
          app,
          counts,
          days,
          day: shown ?? today,
          hasEarlier: !counts.isEstimate,
          current,
        }),
        commands: ['timkit.showCharts', 'timkit.openHour'],
      })
    }
    await show(await countsOf(parts, app, { days, now }, (counts) => void show(counts)))
  },
}

async function countsOf(
  parts: HistoryParts,
  app: App,
  { days, now }: { readonly days: readonly string[]; readonly now: number },
  onFirst: (counts: WeekCounts) => void,
): Promise<WeekCounts> {
  return withProgress(t('Counting the messages of {0}…', app.label), async (signal, progress) => {
    const exact = await parts.archived.counts(app, days, signal)
    if (exact !== undefined) return exact
    const known = parts.estimates.get(app.id)
    // A file comes once in an hour.
    if (known !== undefined && known.until > now && known.days === days.join()) return known.counts
    const current = toHistoryHour(new Date(now))
    const hours = days.flatMap(hoursOf).filter((hour) => hour < current)
    let shown = 0
    const counts = await estimateWeek(await parts.connections.client(app), hours, {
      signal,
      onFirst,
      onProgress: (done, total) => {
        progress.report({
          message: t('hour {0} of {1}', done, total),
          increment: ((done - shown) / total) * 100,
        })
        shown = done
      },
    })
    parts.estimates.set(app.id, { counts, days: days.join(), until: now + 10 * 60_000 })
    return counts
  })
}

function isDay(value: unknown): value is string {
  return typeof value === 'string' && /^\d{8}$/.test(value)
}
