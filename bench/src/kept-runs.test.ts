import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { spreadOf } from './harness/statistics.ts'
import { KeptRuns } from './kept-runs.ts'
import type { Run } from './run.ts'

let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'timkit-kept-runs-'))
})

afterEach(() => rmSync(folder, { recursive: true }))

const measuredAt = Date.parse('2026-11-23T08:00:00Z')
const soon = measuredAt + 60_000

function run(name: string): Run {
  const benchmark = {
    name,
    title: name,
    method: '',
    everyRuntime: true,
    run: () => Promise.resolve([]),
  }
  const figures = [{ what: 'fast', unit: '×', value: spreadOf([5, 6, 7]), goal: { atLeast: 4 } }] as const
  const runtime = { name: 'node-24', version: '24.1.0', command: ['node'] } as const
  return { benchmark, runtime, figures, seconds: 2, busy: 0.1, measuredAt }
}

test('what was measured is there for the run that goes on', () => {
  new KeptRuns(folder, false).keep(run('signing'))
  expect(new KeptRuns(folder, false).find(run('signing'), soon)).toMatchObject({
    figures: run('signing').figures,
    seconds: 2,
    measuredAt,
  })
})

test('it is nothing for another benchmark, another version of the runtime, a run with --full, or the next day', () => {
  const kept = new KeptRuns(folder, false)
  kept.keep(run('signing'))
  expect(kept.find(run('reading'), soon)).toBeUndefined()
  const newer = { ...run('signing').runtime, version: '24.2.0' }
  expect(kept.find({ ...run('signing'), runtime: newer }, soon)).toBeUndefined()
  expect(new KeptRuns(folder, true).find(run('signing'), soon)).toBeUndefined()
  expect(kept.find(run('signing'), measuredAt + 24 * 60 * 60 * 1000)).toBeUndefined()
})

test('what begins anew is forgotten, and so is what was cut while it was written', () => {
  const kept = new KeptRuns(folder, false)
  kept.keep(run('signing'))
  kept.forget(run('signing'))
  expect(kept.find(run('signing'), soon)).toBeUndefined()
  writeFileSync(join(folder, 'usual', 'signing-node-24-24.1.0.json'), '{"figures":[{"wh')
  expect(kept.find(run('signing'), soon)).toBeUndefined()
})
