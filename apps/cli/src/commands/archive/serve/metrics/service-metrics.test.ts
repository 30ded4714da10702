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

it('counts from the last sync that left nothing to do, also of before the start, and not from what failed ones asked', async () => {
  const state = new AppState(config('shop'), 100_000)
  const hour = { chatType: 'c2c', hour: '2026112209', record: { askedLast: new Date(90_000).toISOString() } }
  const status = { now: new Date(100_000), hours: [{ ...hour, state: 'ready' }] }
  const text = () => serviceMetrics([state], () => 100_000).write()
  state.status = { ...status, createdAt: new Date(20_000) } as never
  expect(await text()).toContain('timkit_archive_seconds_since_success{app="shop"} 80')
  expect(await text()).not.toContain('timkit_archive_last_success_timestamp_seconds{')
  state.status = { ...status, createdAt: new Date(20_000), syncedAt: new Date(40_000) } as never
  expect(await text()).toContain('timkit_archive_seconds_since_success{app="shop"} 60')
  expect(await text()).toContain('timkit_archive_last_success_timestamp_seconds{app="shop"} 40')
  state.lastSuccessAt = 95_000
  expect(await text()).toContain('timkit_archive_seconds_since_success{app="shop"} 5')
})

it('says that an app is down until an attempt ends that leaves nothing to do', async () => {
  const state = new AppState(config('shop'), 0)
  const text = () => serviceMetrics([state], () => 0).write()
  expect(await text()).toContain('timkit_archive_up{app="shop"} 1')
  state.failure = { reason: 'network', message: 'nobody answers there', at: 0 }
  for (const phase of ['failing', 'queued', 'syncing'] as const) {
    state.phase = phase
    expect(await text()).toContain('timkit_archive_up{app="shop"} 0')
  }
  state.failure = undefined
  expect(await text()).toContain('timkit_archive_up{app="shop"} 1')
})
