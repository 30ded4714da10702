/**
 * Reports how much of core a program carries, and fails above the limits. `--files` reports what each file
 * brings, `--json` writes the sizes for the benchmarks, which judge them themselves. Core has to be built.
 *
 * @module
 */

import { measure, type Program } from './bundle-size.ts'
import { watchFirstCall } from './first-call.ts'

/** A size and its limit, in bytes after gzip. A limit is raised on purpose only. */
interface Limit extends Program {
  readonly what: string
  readonly limit: number
}

const signing = { name: 'signUserSig', from: 'user-sig/sign.js' }
const receiver = { name: 'createWebhookHandler', from: 'webhook/handler/create-webhook-handler.js' }
/** The families of events, without what looks one up. */
const tableOfEvents =
  /webhook\/events\/(bots|groups?|group-messages|official-accounts|one-to-one|operations|relations|state|topics)\.js$/
const webhook = { name: Object.keys(await import('../dist/webhook.js')).join(), from: 'webhook.js' }
const client = { name: 'TimClient', from: 'client.js' }

/** How often a browser without a bundler asks for files at the first call. With one it is once, for all of them together. */
const maxRounds = 6

const firstCall = await watchFirstCall()

const limits: readonly Limit[] = [
  { what: 'UserSig alone', ...signing, limit: 2_400 },
  { what: 'UserSig with the words for wrong options', ...signing, late: 'all', limit: 3_600 },
  { what: 'the client before it is asked for anything', ...client, limit: 12_500 },
  {
    what: 'the client after the first call was answered',
    ...client,
    late: firstCall.files,
    limit: 22_300,
  },
  { what: 'a receiver of webhooks without its table', ...receiver, without: tableOfEvents, limit: 5_400 },
  { what: 'a receiver of webhooks', ...receiver, limit: 6_400 },
  { what: 'all about webhooks', ...webhook, late: 'all', limit: 14_000 },
  { what: 'the client with all that it may load', ...client, late: 'all', limit: 60_400 },
]

const sizes = await Promise.all(limits.map(async (each) => ({ ...each, ...(await measure(each)) })))
if (process.argv.includes('--json')) console.log(JSON.stringify(sizes))
else judge()

function judge(): void {
  for (const { what, gzip, limit, files } of sizes) {
    console.log(`${what}: ${kB(gzip)}, at most ${kB(limit)}${gzip > limit ? ': TOO LARGE' : ''}`)
    if (!process.argv.includes('--files')) continue
    for (const [file, bytes] of files) console.log(`${String(bytes).padStart(8)} ${file}`)
  }
  if (sizes.some(({ gzip, limit }) => gzip > limit)) process.exitCode = 1

  const { rounds, atFailure } = firstCall
  if (rounds > maxRounds) {
    console.error(`The first call loads files in ${rounds} rounds, at most ${maxRounds}`)
    process.exitCode = 1
  }
  if (atFailure.length > 0) {
    console.error(`A call that fails loads ${atFailure}, which may be out of reach then`)
    process.exitCode = 1
  }
}

function kB(bytes: number): string {
  return `${(bytes / 1000).toFixed(2)} kB`
}
