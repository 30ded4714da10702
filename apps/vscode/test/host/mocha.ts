/**
 * Mocha in an extension host, also in one that is a web worker: no files to look for, no terminal to write to.
 *
 * @module
 */

import 'mocha/mocha.js'
import { type HostResult, resultMark } from './results.ts'

interface Test {
  readonly duration?: number
  fullTitle(): string
}

interface Runner {
  on(event: 'pass', listener: (test: Test) => void): void
  on(event: 'fail', listener: (test: Test, error: unknown) => void): void
}

interface Mocha {
  readonly suite: { emit(event: 'pre-require', context: unknown, file: null, mocha: Mocha): void }
  run(done: (failures: number) => void): void
}

type Body = () => void | Promise<void>

interface MochaGlobals {
  readonly Mocha: new (options: {
    ui: 'bdd'
    timeout: number
    reporter: new (runner: Runner) => object
  }) => Mocha
  readonly describe: (title: string, body: () => void) => void
  readonly it: (title: string, body: Body) => void
  readonly before: (body: Body) => void
  readonly after: (body: Body) => void
}

const globals = globalThis as unknown as MochaGlobals

// What is printed here, the page outside reads.
function tell(result: HostResult): void {
  console.log(`${resultMark}${JSON.stringify(result)}`)
}

class Reporter {
  constructor(runner: Runner) {
    runner.on('pass', (test) => tell({ title: test.fullTitle(), milliseconds: test.duration ?? 0 }))
    runner.on('fail', (test, error) => {
      const stack = error instanceof Error ? (error.stack ?? error.message) : String(error)
      tell({ title: test.fullTitle(), milliseconds: test.duration ?? 0, error: stack })
    })
  }
}

const mocha = new globals.Mocha({ ui: 'bdd', timeout: 60_000, reporter: Reporter })
// The one that a page has asks the page how to run.
mocha.suite.emit('pre-require', globalThis, null, mocha)

/** Names a group of tests. */
export const describe: MochaGlobals['describe'] = globals.describe
/** A test. */
export const it: MochaGlobals['it'] = globals.it
/** Runs before the tests of a group. */
export const before: MochaGlobals['before'] = globals.before
/** Runs after the tests of a group. */
export const after: MochaGlobals['after'] = globals.after

/** Runs all tests that were described. */
export function runMocha(): Promise<void> {
  return new Promise((resolve, reject) => {
    mocha.run((failures) => (failures === 0 ? resolve() : reject(new Error(`${failures} failed`))))
  })
}
