/** What every program does around its own work: it stops on Ctrl-C and says what failed. */

import process from 'node:process'
import { type ErrorLocale, explain, isTimError } from '@timkit/core'

/** The person, or the machine that shuts down, wants it to end. */
class Interruption extends Error {}

/** What the program was called with is wrong, or something is in its way that the person has to mend. */
const misuse = 2

/**
 * Runs a program: `main` gets the arguments and a signal that is aborted by Ctrl-C, and gives the exit code.
 *
 * What it throws is said on standard error with what to do about it; the exit code is 2 then, 130 when interrupted.
 */
export async function run(main: (args: string[], signal: AbortSignal) => Promise<number>): Promise<void> {
  const interruption = new AbortController()
  for (const name of ['SIGINT', 'SIGTERM'] as const) {
    process.once(name, () => interruption.abort(new Interruption('Interrupted')))
  }
  try {
    process.exitCode = await main(process.argv.slice(2), interruption.signal)
  } catch (error) {
    console.error(describe(error))
    process.exitCode = error instanceof Interruption ? 130 : misuse
  }
}

/** The language of this machine, as far as timkit speaks it. */
export function language(): ErrorLocale {
  const { LC_ALL, LC_MESSAGES, LANG } = process.env
  return (LC_ALL || LC_MESSAGES || LANG || '').startsWith('zh') ? 'zh' : 'en'
}

function describe(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  if (!isTimError(error)) return error.message
  const { meaning, remedy } = explain(error, language())
  return `${error.message}\n${meaning}\n${remedy}`
}
