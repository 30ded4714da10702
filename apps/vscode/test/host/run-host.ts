import type { Page } from 'playwright-core'
import { report } from '../e2e/report.ts'
import { type HostResult, measureMark, resultMark } from './results.ts'

/** What the editor itself prints in every run. */
const noise =
  /AgentHost|AccountPolicy|additional builtin extensions|native-watchdog|spdlog|socket|connection token/

/** What a host said and how it ended. */
export interface HostRun {
  /** What became of each test. */
  readonly results: readonly HostResult[]
  /** The exit code; `undefined` when it never ended. */
  readonly code: number | undefined
  /** The last that was printed, for people who look for a reason. */
  readonly output: string
}

/** The longest that a host may take, in milliseconds. */
const patience = 240_000

/**
 * Opens a window whose extension host runs tests and then ends.
 *
 * @param page - a fresh page
 * @param url - the address of a work folder
 * @param payload - what the window is told, such as where the tests are
 */
export async function runHost(
  page: Page,
  url: string,
  payload: readonly (readonly [string, string])[],
): Promise<HostRun> {
  const lines: string[] = []
  // Hosts write to the console of the page; the driver of the editor hands it on.
  await page.exposeFunction('codeAutomationLog', (_type: string, args: unknown[]) => {
    lines.push(args.map(String).join(' '))
  })
  let timer: NodeJS.Timeout | undefined
  const ended = new Promise<number | undefined>((resolve, reject) => {
    timer = setTimeout(resolve, patience, undefined)
    page.exposeFunction('codeAutomationExit', resolve).catch(reject)
  })
  try {
    await page.goto(`${url}&payload=${encodeURIComponent(JSON.stringify(payload))}`)
    const code = await ended
    for (const line of lines) {
      const measured = after(line, measureMark)
      if (measured !== undefined) await report('inside a host', measured)
    }
    const results = lines.flatMap((line) => after(line, resultMark) ?? []).map((text) => JSON.parse(text))
    const output = lines.filter((line) => !noise.test(line)).slice(-20)
    return { results, code, output: output.map((line) => line.slice(0, 1000)).join('\n') }
  } finally {
    clearTimeout(timer)
  }
}

/** What follows a mark in a line; `undefined` where there is none. */
function after(line: string, mark: string): string | undefined {
  const at = line.indexOf(mark)
  return at === -1 ? undefined : line.slice(at + mark.length)
}
