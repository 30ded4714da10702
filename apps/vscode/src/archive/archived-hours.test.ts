import { fromHistory } from '@timkit/core'
import { expect, test } from 'vitest'
import { sampleApp } from '../apps/sample-app.ts'
import type { ArchiveEngine } from '../archive-engine/archive-engine.ts'
import { archivedCounts, archivedHour } from './archived-hours.ts'

const app = sampleApp()
const { signal } = new AbortController()

/** An archive that answers one thing, and what it was asked. */
function archive(answer: object, news: readonly object[] = [], given: string | undefined = '/kept') {
  const asked: object[] = []
  const ask = (async (
    act: string,
    _app: object,
    question: object,
    how: { onNews?: (one: object) => void },
  ) => {
    asked.push({ act, ...question })
    for (const one of news) how.onNews?.(one)
    return answer
  }) as unknown as ArchiveEngine['ask']
  return { parts: { places: { given: () => given }, ask }, asked }
}

test('an app without an archive is asked nothing', async () => {
  const { parts, asked } = archive({}, [], undefined)
  const none = { places: { given: () => undefined }, ask: parts.ask }
  expect(await archivedCounts(none, app, ['20261122'], signal)).toBeUndefined()
  expect(await archivedHour(none, app, '2026112209', 'c2c', signal)).toBeUndefined()
  expect(asked).toEqual([])
})

test('whole days of Beijing are counted, and hours that an archive lacks are told', async () => {
  const gap = (reason: string) => ({
    reason,
    since: new Date('2026-11-22T01:00:00+08:00'),
    until: new Date('2026-11-22T03:00:00+08:00'),
  })
  const rows = [{ key: '2026112209', messages: 4, senders: 2 }]
  const { parts, asked } = archive({ rows, coverage: { gaps: [gap('missed'), gap('waiting')] } })
  expect(await archivedCounts(parts, app, ['20261121', '20261122'], signal)).toEqual({
    messages: new Map([['2026112209', 4]]),
    unknown: new Set(['2026112201', '2026112202']),
    isEstimate: false,
    notes: ['Counted in the archive.', '2 hours are not in it, or not all of them can be searched.'],
  })
  expect(asked).toMatchObject([
    {
      act: 'counts',
      since: new Date('2026-11-21T00:00:00+08:00'),
      until: new Date('2026-11-22T23:59:59.999+08:00'),
    },
  ])
})

test('an hour is what was sent in it, the oldest first', async () => {
  const message = fromHistory({ From_Account: 'alice', To_Account: 'bob', MsgBody: [] } as never)
  const { parts, asked } = archive({ more: true }, [{ hits: [{ message }] }, { hits: [] }])
  expect(await archivedHour(parts, app, '2026112209', 'c2c', signal)).toEqual({
    messages: [message],
    hasMore: true,
  })
  expect(asked).toMatchObject([
    {
      query: {
        kind: 'c2c',
        order: 'oldest',
        since: new Date('2026-11-22T09:00:00+08:00'),
        until: new Date('2026-11-22T09:59:59.999+08:00'),
      },
    },
  ])
})
