import { describe, expect, it } from 'vitest'
import type { HourKey } from '../hours/hour-key.ts'
import type { HourRecord } from './hour-record.ts'
import { planAsks } from './plan.ts'

const now = Date.parse('2026-11-22T10:30:00+08:00')
const none = () => undefined
const raw = {
  generation: 1,
  files: 1,
  gzipBytes: 1,
  bytes: 1,
  sha256: 'a'.repeat(64),
  keptAt: '2026-11-22T00:00:00.000Z',
  source: 'service',
} as const

const only = (wanted: string, record: HourRecord) => (key: HourKey) =>
  key.hour === wanted ? record : ({ asks: 1, settled: 'empty' } as const)

describe('the plan of asks', () => {
  it('covers every hour that the service still has, both kinds, and none that is not over', () => {
    const planned = planAsks(none, now)
    expect(planned).toHaveLength(168 * 2)
    expect(new Set(planned.map(({ chatType, hour }) => `${chatType}${hour}`)).size).toBe(336)
    expect(
      planned
        .map(({ hour }) => hour)
        .toSorted()
        .at(0),
    ).toBe('2026111510')
    expect(
      planned
        .map(({ hour }) => hour)
        .toSorted()
        .at(-1),
    ).toBe('2026112209')
  })

  it('covers one kind alone when no other is wanted', () => {
    const planned = planAsks(none, now, { kinds: ['group'] })
    expect(planned).toHaveLength(168)
    expect(planned.every(({ chatType }) => chatType === 'group')).toBe(true)
  })

  it('begins with what will be deleted soon, oldest first, and goes on with the newest', () => {
    const hours = planAsks(none, now).map(({ hour }) => hour)
    expect(hours.slice(0, 4)).toEqual(['2026111510', '2026111510', '2026111511', '2026111511'])
    expect(hours[48]).toBe('2026112209')
    expect(hours.at(-1)).toBe('2026111610')
  })

  it('waits ten minutes after an hour', () => {
    const early = Date.parse('2026-11-22T10:09:59+08:00')
    expect(planAsks(none, early).map(({ hour }) => hour)).not.toContain('2026112209')
  })

  it('leaves out what was over before a moment', () => {
    expect(
      planAsks(none, now, { since: Date.parse('2026-11-22T08:00:00+08:00') }).map(({ hour }) => hour),
    ).toEqual(['2026112209', '2026112209', '2026112208', '2026112208'])
  })

  it('does not ask for what is kept or settled, but once more a day later whether it is still the same', () => {
    expect(planAsks(() => ({ asks: 1, raw }), now)).toEqual([])
    expect(planAsks(() => ({ asks: 1, settled: 'missed' }), now)).toEqual([])
    const old = only('2026112008', { asks: 1, raw: { ...raw, keptAt: '2026-11-20T02:00:00.000Z' } })
    expect(planAsks(old, now)).toEqual(
      [
        { chatType: 'c2c', hour: '2026112008', ask: 'compare' },
        { chatType: 'group', hour: '2026112008', ask: 'compare' },
      ].toReversed(),
    )
    const compared = only('2026112008', {
      ...old({ chatType: 'c2c', hour: '2026112008' }),
      comparedAt: raw.keptAt,
    })
    expect(planAsks(compared, now)).toEqual([])
  })

  it('asks for what is damaged as long as the service has it', () => {
    const damaged = only('2026112008', { asks: 1, raw, damaged: 'another MD5' })
    expect(planAsks(damaged, now).map(({ ask }) => ask)).toEqual(['restore', 'restore'])
    expect(planAsks(damaged, now + 7 * 86_400_000)).toHaveLength(0)
  })

  it('asks by every sync for files that were listed and could not be had', () => {
    const record = {
      asks: 1,
      lastCode: 0,
      listed: true,
      askedLast: new Date(now - 60_000).toISOString(),
    } as const
    expect(planAsks(only('2026112109', record), now)).toHaveLength(2)
    const { listed: _, ...without } = record
    expect(planAsks(only('2026112109', without), now)).toEqual([])
  })
})
