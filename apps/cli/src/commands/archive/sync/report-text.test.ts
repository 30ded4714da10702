import type { SyncReport } from '@timkit/archive'
import type { Words } from '@timkit/command-line'
import { expect, it } from 'vitest'
import { troubleOf } from './report-text.ts'

const quiet: SyncReport = {
  asked: 0,
  kept: { hours: 0, files: 0, bytes: 0 },
  indexed: { hours: 0, messages: 0 },
  skipped: 0,
  partial: [],
  changed: [],
  missed: [],
  unknown: [],
  damagedRecords: [],
  failed: [],
  notAsked: 0,
  held: [],
}
const until = new Date(2026, 10, 22, 12, 1, 30).toISOString()
const held = ['2026112208', '2026112209'].map((hour) => ({
  ...{ chatType: 'c2c' as const, hour, by: 'worker-1', until },
}))
const inEnglish = (words: Words) => words.en
const inChinese = (words: Words) => words.zh

it('says nothing of a sync that left nothing', () => {
  expect(troubleOf(quiet, { t: inEnglish })).toEqual([])
})

it('says which hours others have, who, and when they are free', () => {
  expect(troubleOf({ ...quiet, held }, { t: inEnglish })).toEqual([
    '2 hours are not done: c2c 2026112208, c2c 2026112209. Held by worker-1, at work or stopped. Run it again from 12:01:30 on: what a worker has that is not heard of until then is free.',
  ])
  expect(troubleOf({ ...quiet, held }, { t: inChinese }).join()).toMatch(
    /^2 个小时尚未完成：c2c 2026112208、c2c 2026112209。它们由 worker-1 占用.*12:01:30/,
  )
})
