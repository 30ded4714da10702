import { expect, it } from 'vitest'
import { AppState } from '../app/app-state.ts'
import type { AppConfig } from '../config/service-config.ts'
import { serviceMetrics } from './service-metrics.ts'

const config = (name: string) => ({ name, sdkAppId: 1, kinds: ['c2c', 'group'] }) as unknown as AppConfig
const progress = (chatType: 'c2c' | 'group', messages: number, bytes: number) => ({
  act: 'index' as const,
  hour: { chatType, hour: '2026112209' },
  hours: 0,
  totalHours: 0,
  totalBytes: 0,
  messages,
  bytes,
})

it('says of an app that did nothing yet how long that has been, and nothing of hours that nobody saw', async () => {
  const metrics = serviceMetrics([new AppState(config('shop'), 1_000)], () => 61_000)
  const text = await metrics.write()
  expect(text).toContain('timkit_archive_seconds_since_success{app="shop"} 60')
  expect(text).not.toContain('timkit_archive_last_success_timestamp_seconds')
  expect(text).not.toContain('timkit_archive_hours_behind{')
})

it('counts what each kind of chats had, over all syncs', async () => {
  const state = new AppState(config('shop'), 0)
  const first = state.counter()
  first(progress('c2c', 0, 50))
  first(progress('group', 0, 70))
  first(progress('c2c', 5, 70))
  first(progress('group', 7, 70))
  state.counter()(progress('group', 1, 0))
  const text = await serviceMetrics([state], () => 0).write()
  expect(text).toContain('timkit_archive_messages_total{app="shop",kind="c2c"} 5')
  expect(text).toContain('timkit_archive_messages_total{app="shop",kind="group"} 3')
  expect(text).toContain('timkit_archive_downloaded_bytes_total{app="shop",kind="c2c"} 50')
  expect(text).toContain('timkit_archive_downloaded_bytes_total{app="shop",kind="group"} 20')
})

it('has no labels but those that do not grow with the users', async () => {
  const state = new AppState(config('shop'), 0)
  state.count('network', 3)
  state.countEvent('handled')
  const text = await serviceMetrics([state, new AppState(config('other'), 0)], () => 0).write()
  const labels = new Set(Array.from(text.matchAll(/[{,](\w+)="/g), ([, name]) => name))
  expect([...labels].toSorted()).toEqual(['app', 'kind', 'outcome', 'reason'])
  expect(text).toContain('timkit_archive_errors_total{app="shop",reason="network"} 3')
})

it('counts from what was asked last where no sync succeeded since the start', async () => {
  const state = new AppState(config('shop'), 100_000)
  const hour = (at: number) => ({
    chatType: 'c2c',
    hour: '2026112209',
    state: 'empty',
    record: { askedLast: new Date(at).toISOString() },
  })
  state.status = {
    now: new Date(100_000),
    hours: [hour(40_000), hour(70_000), { chatType: 'group', hour: '2026112209', state: 'empty' }],
  } as never
  const text = await serviceMetrics([state], () => 100_000).write()
  expect(text).toContain('timkit_archive_seconds_since_success{app="shop"} 30')
})
