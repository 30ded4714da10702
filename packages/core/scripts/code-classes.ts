/**
 * Writes what a program does about each error code, as compact text, from the catalogue: a client acts upon codes and
 * must not carry the texts about them. With `--check` it only compares.
 *
 * @module
 */

import { readFile, writeFile } from 'node:fs/promises'
import { errorFamilies } from '../src/error-codes/catalogue/catalogue.ts'
import { clientSdkRanges } from '../src/error-codes/catalogue/client-sdk-ranges.ts'
import type { CodeFacts } from '../src/error-codes/catalogue/error-family-table.ts'
import { webhookCodes } from '../src/error-codes/catalogue/webhook-codes.ts'
import type { RepeatClass, RetryClass } from '../src/error-codes/code-class.ts'

/** The file that this script writes. */
export const codeClassesUrl: URL = new URL('../src/error-codes/code-classes.generated.ts', import.meta.url)

/** All that a client acts upon. */
const repeatClasses: readonly RepeatClass[] = [
  'refresh-user-sig',
  'rate',
  'wait-a-minute',
  'transient',
  'not-yet',
]
const otherClasses = ['gone', 'config', 'request', 'client-sdk'] as const satisfies readonly RetryClass[]

/** Classes that are always decided before a command runs: rates and signatures. */
const alwaysBeforeRunning: readonly RetryClass[] = ['rate', 'refresh-user-sig', 'wait-a-minute']

/** A code, or codes that follow each other, with what the catalogue says of them. */
interface Span extends CodeFacts {
  readonly from: number
  readonly to: number
}

const spans: readonly Span[] = [
  ...errorFamilies
    .flatMap(({ entries }) => entries())
    .filter(({ code }) => !clientSdkRanges.some(({ from, to }) => code >= from && code <= to))
    .map((entry) => ({ ...entry, from: entry.code, to: entry.code })),
  ...clientSdkRanges,
  webhookCodes,
].sort((a, b) => a.from - b.from)

/** Makes the text of the file. */
export function renderCodeClasses(): string {
  return `/**
 * Generated from src/error-codes/catalogue by scripts/code-classes.ts: change the catalogue, not this file.
 *
 * @module
 */

/** The codes after which a client may send the same request again. \`a..b\` stands for all codes from a to b. */
export const repeatCodes = ${table(repeatClasses)} as const

/** The codes after which it may not. */
export const otherCodes = ${table(otherClasses)} as const

/** The codes that come before a command runs. */
export const refusedBeforeRunning =
  '${list(isBeforeRunning)}'

/** The codes for which another secret key is the first thing to try. */
export const wrongKey = '${list((span) => span.wrongKey === true)}'
`
}

function isBeforeRunning({ retry, beforeRunning }: Span): boolean {
  return beforeRunning === true || alwaysBeforeRunning.includes(retry)
}

function table(classes: readonly RetryClass[]): string {
  const rows = classes.map((name) => `  '${name}':\n    '${list(({ retry }) => retry === name)}',\n`)
  return `{\n${rows.join('')}}`
}

/** The codes of which something is true, ascending, those that follow each other as a range. */
function list(isListed: (span: Span) => boolean): string {
  const ranges: { from: number; to: number }[] = []
  for (const { from, to } of spans.filter(isListed)) {
    const last = ranges.at(-1)
    if (last?.to === from - 1) last.to = to
    else ranges.push({ from, to })
  }
  return ranges.map(({ from, to }) => (from === to ? `${from}` : `${from}..${to}`)).join(' ')
}

if (import.meta.main) {
  const text = renderCodeClasses()
  if (!process.argv.includes('--check')) {
    await writeFile(codeClassesUrl, text)
  } else if ((await readFile(codeClassesUrl, 'utf8').catch(() => '')) !== text) {
    console.error(
      `${codeClassesUrl.pathname} is not up to date: run node packages/core/scripts/code-classes.ts`,
    )
    process.exitCode = 1
  }
}
