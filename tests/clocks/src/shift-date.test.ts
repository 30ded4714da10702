import { execFileSync } from 'node:child_process'
import { findNode, lines } from '@timkit/nodes'
import { describe, expect, test } from 'vitest'
import { environmentAt } from './run-at.ts'

const moment = { time: '2028-02-29T23:00:00+14:00', zone: 'Pacific/Kiritimati', why: 'of this test' }

/** Runs a program at that moment and gives what it prints. */
function printedBy(code: string, node: string = process.execPath): string {
  const env = { PATH: process.env.PATH, ...environmentAt(moment) }
  return execFileSync(node, ['--input-type=module', '-e', code], { env, encoding: 'utf8' }).trim()
}

test('a shift that is not a number ends the program instead of counting as none', () => {
  const env = { ...environmentAt(moment), TEST_CLOCK_SHIFT: 'a day' }
  expect(() => execFileSync(process.execPath, ['-e', ''], { env, stdio: 'pipe' })).toThrow(
    'must be a whole number',
  )
})

describe.each(lines)('on Node %i', (line) => {
  const node = findNode(line)

  test.each([
    ['Date.now()', 'new Date(Date.now()).toISOString().slice(0, 13)', '2028-02-29T09'],
    ['new Date()', 'new Date().toISOString().slice(0, 13)', '2028-02-29T09'],
    ['Date()', 'Date().slice(0, 18)', 'Tue Feb 29 2028 23'],
    [
      'a date that is told',
      'new Date(0).toISOString() + new Date(2026, 1).getMonth()',
      '1970-01-01T00:00:00.000Z1',
    ],
    ['a class of its own', 'new (class extends Date {})().getFullYear()', '2028'],
    [
      'what a date is',
      '[new Date() instanceof Date, new Date(0).constructor === Date, Date.UTC(1970)].join()',
      'true,true,0',
    ],
  ])('%s', (_, expression, expected) => {
    expect(printedBy(`console.log(${expression})`, node)).toBe(expected)
  })

  test('a worker and a child process have the same time', () => {
    const program = `
      import { execFileSync } from 'node:child_process'
      import { once } from 'node:events'
      import { Worker } from 'node:worker_threads'
      const print = 'new Date().toISOString().slice(0, 13)'
      const code = \`import("node:worker_threads").then(({ parentPort }) => parentPort.postMessage(\${print}))\`
      const worker = new Worker(code, { eval: true })
      const [ofWorker] = await once(worker, 'message')
      console.log(ofWorker, execFileSync(process.execPath, ['-p', print], { encoding: 'utf8' }).trim())`
    expect(printedBy(program, node)).toBe('2028-02-29T09 2028-02-29T09')
  })
})

test('Temporal has the same time', () => {
  const program = `console.log(Temporal.Now.plainDateISO().toString(), Temporal.Now.plainDateISO('UTC').day,
    Temporal.Now.zonedDateTimeISO().toString().slice(0, 13), Temporal.Now.instant().toString().slice(0, 13))`
  expect(printedBy(program)).toBe('2028-02-29 29 2028-02-29T23 2028-02-29T09')
})

test('waits and measurements stay real', () => {
  const program = `
    const began = performance.now()
    await new Promise((resolve) => setTimeout(resolve, 20))
    console.log(performance.now() - began < 10_000)`
  expect(printedBy(program)).toBe('true')
})
