/**
 * Runs the suite inside a runtime and reports in TAP, line by line.
 *
 * @module
 */

import type { Suite } from './suite/suite.ts'
import { suite } from './suite.ts'

/** Takes one line of the report. */
export type Print = (line: string) => unknown

/** How long one test may take, in milliseconds. Only a test that hangs reaches it. */
const TEST_TIMEOUT = 30_000

/** Runs every test, one after the other; tells whether all passed. */
export async function report(print: Print, tests: Suite = suite): Promise<boolean> {
  const stray: string[] = []
  const onRejection = (event: Event): void => {
    stray.push(describe((event as PromiseRejectionEvent).reason))
  }
  // Node and Bun end the process instead, which is noticed as well.
  globalThis.addEventListener?.('unhandledrejection', onRejection)

  const entries = Object.entries(tests)
  let passed = 0
  await print(`1..${entries.length}`)
  for (const [index, [name, test]] of entries.entries()) {
    const fault = await run(test)
    if (fault === undefined) passed += 1
    await print(`${fault === undefined ? 'ok' : 'not ok'} ${index + 1} - ${name}`)
    if (fault !== undefined) for (const line of fault.split('\n')) await print(`#   ${line}`)
  }

  for (const fault of stray) await print(`Bail out! A rejection was not handled: ${fault}`)
  return passed === entries.length && stray.length === 0
}

/** Runs one test; gives what is wrong, or nothing. */
async function run(test: () => Promise<void>): Promise<string | undefined> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const timeout = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`did not end within ${TEST_TIMEOUT} ms`)), TEST_TIMEOUT)
  })
  try {
    await Promise.race([test(), timeout])
    return undefined
  } catch (error) {
    return describe(error)
  } finally {
    clearTimeout(timer)
  }
}

function describe(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const heading = `${error.name}: ${error.message}`
  // Some runtimes put the message into the stack, some do not.
  return error.stack === undefined || error.stack.includes(error.message)
    ? (error.stack ?? heading)
    : `${heading}\n${error.stack}`
}
