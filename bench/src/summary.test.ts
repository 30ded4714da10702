import { expect, test } from 'vitest'
import { benchmarks } from './benchmarks/list.ts'
import { busyNote } from './busy.ts'
import type { Figure } from './harness/figure.ts'
import { spreadOf } from './harness/statistics.ts'
import { commandOf, readOptions } from './options.ts'
import { renderPage } from './page.ts'
import { checkReasons, reasons } from './reasons.ts'
import type { Run } from './run.ts'
import { runtimeNames } from './runtimes.ts'
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
  const page = renderPage(runs, 'pnpm bench --full')
  expect(page).toContain('Measured on 2026-11-23. `pnpm bench --full` measures all of it again')
  expect(page).toContain('On Node 24: 1 met, 1 missed, 0 not decided, 1 not measured.')
  expect(page).toMatch(/\| signing +\| slow, to a peer +\| 3\.00× +\| +\| ≥ 4\.00× \| missed by 25 % +\|/)
  expect(page).toContain('node-20 is 1.2.3')
})

test('the page can say what measures it again', () => {
  expect(commandOf({ full: true, runtimes: runtimeNames })).toBe('pnpm bench --full --runtime all')
  expect(commandOf({ full: false, runtimes: ['node-24', 'bun'] })).toBe(
    'pnpm bench --runtime node-24 --runtime bun',
  )
})

test('the page is not written without the runtime that goals are for', () => {
  expect(() => readOptions(['--write', '--runtime', 'bun'])).toThrow('--write needs node-24')
  expect(readOptions(['--write', '--runtime', 'all'])?.write).toBe(true)
})

test('the page names each day on which something was measured', () => {
  const later = { ...run('node-24', []), measuredAt: Date.parse('2026-11-24T01:00:00Z') }
  expect(renderPage([later, ...runs], 'pnpm bench')).toContain('Measured on 2026-11-23 and 2026-11-24')
})

test('a busy machine is named as a reason for doubt, an idle one is not', () => {
  expect(busyNote(runs)).toBe('Right before the benchmarks, other work kept 5 % to 5 % of the machine busy.')
  expect(busyNote([{ ...run('node-24', []), busy: 0.9 }, ...runs])).toMatch(/ 5 % to 90 % .* uncertain/)
})

test('the page says why a goal is not reached, or that nobody knows, by the whole name of a figure', () => {
  const [reason] = reasons
  const [name = ''] = reason?.figures ?? []
  const called = (what: string): Figure => ({ ...figure(what, 3), peer: undefined })
  const [short, longer] = [called(name), called(`${name} with more`)]
  const benchmark = { ...run('node-24', []).benchmark, name: reason?.benchmark ?? '' }
  const undecided = { ...figure('about', 3.9), value: spreadOf([2, 3.9, 6]) }
  const near = { ...figure('nearly', 4.1), value: spreadOf([2, 4.1, 6]) }
  const page = renderPage([{ ...run('node-24', [short, longer, undecided, near]), benchmark }], 'pnpm bench')
  expect(page).toContain(`- **${benchmark.name}, ${name}:** ${reason?.why}`)
  const names = [`${name} with more`, 'about, to a peer']
  expect(page).toContain(
    `- **${names.map((one) => `${benchmark.name}, ${one}`).join('; ')}:** not found out yet.`,
  )
  expect(page).not.toMatch(/\*\*.*nearly/)
})

test('a reason is for a figure that there is', () => {
  const [first] = reasons
  if (first === undefined) throw new TypeError('no reason is known')
  expect(() => checkReasons(runs)).toThrow(`explains "${first.figures[0]}" of ${first.benchmark}`)
  const known = benchmarks.map(({ name }) => name)
  expect(reasons.filter(({ benchmark }) => !known.includes(benchmark))).toEqual([])
  const figures = reasons.flatMap(({ benchmark, figures }) => figures.map((name) => `${benchmark} ${name}`))
  expect(figures).toHaveLength(new Set(figures).size)
})
