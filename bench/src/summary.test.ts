import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { benchmarks } from './benchmarks/list.ts'
import { busyNote } from './busy.ts'
import type { Figure } from './harness/figure.ts'
import { spreadOf } from './harness/statistics.ts'
import { renderPage } from './page.ts'
import { checkReasons, reasons } from './reasons.ts'
import type { Run } from './run.ts'
import { goalsText, runText } from './summary.ts'

const figure = (what: string, median: number | undefined): Figure => ({
  what,
  peer: 'a peer',
  unit: '×',
  goal: { atLeast: 4 },
  ...(median !== undefined && { value: spreadOf([median]) }),
})

const run = (name: 'node-24' | 'node-20', figures: readonly Figure[]): Run => ({
  benchmark: {
    name: 'signing',
    title: 'Signing',
    method: 'How.',
    everyRuntime: true,
    run: () => Promise.resolve([]),
  },
  runtime: { name, version: '1.2.3', command: [] },
  figures,
  seconds: 1,
  busy: 0.05,
  measuredAt: Date.parse('2026-11-23T08:00:00Z'),
})

const command = 'pnpm bench --full --write'

const runs = [
  run('node-24', [figure('fast', 5), figure('slow', 3), figure('left out', undefined)]),
  run('node-20', [figure('slower', 1)]),
]

test('goals are counted on Node 24 only, and what was not measured is not met', () => {
  expect(goalsText(runs)).toMatch(/\n1 met, 1 missed, 0 not decided, 1 not measured$/)
  expect(goalsText(runs)).toContain('missed by 25 %')
  expect(goalsText(runs)).not.toContain('slower')
})

test('another runtime has figures, but neither goal nor verdict', () => {
  const text = runText(run('node-20', [figure('slower', 1)]))
  expect(text).toContain('1.00×')
  expect(text).not.toMatch(/4\.00×|missed by/)
})

test('the page has what the terminal has', () => {
  const page = renderPage(runs, command)
  expect(page).toContain('Measured on 2026-11-23')
  expect(page).toContain('by `pnpm bench --full --write`')
  expect(page).toContain('On Node 24: 1 met, 1 missed, 0 not decided, 1 not measured.')
  expect(page).toMatch(/\| signing +\| slow, to a peer +\| 3\.00× +\| +\| ≥ 4\.00× \| missed by 25 % +\|/)
  expect(page).toContain('node-20 is 1.2.3')
})

test('the page names the benchmarks whose turns are longer with --full', () => {
  const folder = new URL('./benchmarks/', import.meta.url)
  const long = benchmarks.filter(({ name }) =>
    readFileSync(new URL(`${name}.ts`, folder), 'utf8').includes('turnsOf('),
  )
  const [, named = ''] = /turns of ([^.:]+?) are four times as long/.exec(renderPage(runs, command)) ?? []
  expect(named.split(/, | and /).sort()).toEqual(long.map(({ name }) => name).sort())
})

test('the page names each day on which something was measured', () => {
  const later = { ...run('node-24', []), measuredAt: Date.parse('2026-11-24T01:00:00Z') }
  expect(renderPage([later, ...runs], command)).toContain('Measured on 2026-11-23 and 2026-11-24')
})

test('a busy machine is named as a reason for doubt, an idle one is not', () => {
  expect(busyNote(runs)).toBe('Right before the benchmarks, other work kept 5 % to 5 % of the machine busy.')
  expect(busyNote([{ ...run('node-24', []), busy: 0.9 }, ...runs])).toMatch(/ 5 % to 90 % .* uncertain/)
})

test('the page says why a goal is not met, or that nobody knows', () => {
  const page = renderPage(runs, command)
  expect(page).toContain('- **signing, slow, to a peer:** the reason is not known yet.')
  expect(page).not.toMatch(/\*\*signing, (fast|left out)/)
})

test('what is not decided is told of where its median falls short', () => {
  const undecided = (what: string, ...rounds: readonly number[]): Figure => ({
    ...figure(what, undefined),
    value: spreadOf(rounds),
  })
  const page = renderPage(
    [run('node-24', [undecided('short', 3, 3.9, 5), undecided('enough', 3, 4.1, 5)])],
    command,
  )
  expect(page).toContain('2 not decided')
  expect(page).toContain('- **signing, short, to a peer:** the reason is not known yet.')
  expect(page).not.toContain('**signing, enough')
})

describe('a reason', () => {
  const webhooks = (peer: string): Figure => ({ ...figure('one event', 1), peer })
  const measured: Run = {
    ...run('node-24', [webhooks('Express and node:crypto'), webhooks('a handler that only parses')]),
    benchmark: { ...run('node-24', []).benchmark, name: 'webhooks' },
  }
  const reason = (...figures: readonly string[]) => ({ benchmark: 'webhooks', figures, why: 'it is slow.' })

  test('is for a goal that was measured, by its whole name', () => {
    const [first] = reasons
    expect(() => checkReasons(runs)).toThrow(`explains "${first?.figures[0]}" of ${first?.benchmark}`)
    for (const part of ['', 'one', 'one event']) {
      expect(() => checkReasons([measured], [reason(part)])).toThrow(`explains "${part}" of webhooks`)
    }
    const peers = ['one event, to Express and node:crypto', 'one event, to a handler that only parses']
    expect(() => checkReasons([measured], [reason(...peers)])).not.toThrow()
  })

  test('needs a goal, on the runtime that goals are for', () => {
    const [known] = measured.figures
    const without = { ...measured, figures: [{ ...(known as Figure), goal: undefined }] }
    const elsewhere: Run = { ...measured, runtime: run('node-20', []).runtime }
    for (const other of [without, elsewhere]) {
      expect(() => checkReasons([other], [reason('one event, to Express and node:crypto')])).toThrow(
        'no goal was measured',
      )
    }
  })

  test('is the only one of its figure', () => {
    const given = reason('one event, to Express and node:crypto')
    expect(() => checkReasons([measured], [given, given])).toThrow('twice')
  })

  test('is of a benchmark that there is, and ends as a sentence does', () => {
    const known = benchmarks.map(({ name }) => name)
    expect(reasons.filter(({ benchmark }) => !known.includes(benchmark))).toEqual([])
    expect(reasons.filter(({ why }) => !why.endsWith('.'))).toEqual([])
  })

  test('of one peer is not told of another', () => {
    const lines = renderPage([measured], command).split('\n')
    const [parses, express] = ['a handler that only parses', 'Express and node:crypto'].map((peer) =>
      lines.find((line) => line.startsWith(`- **webhooks, one event, to ${peer}:**`)),
    )
    expect(parses).toContain('the peer has the same')
    expect(express).toContain('this peer needs neither')
  })
})
