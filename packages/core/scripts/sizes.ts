/**
 * Says how much of core a program carries, and fails when it is more than was decided. `--files` says what each file
 * brings, `--json` writes the sizes for the benchmarks. Core has to be built.
 *
 * @module
 */

import { registerHooks } from 'node:module'
import { measure, type Program } from './bundle-size.ts'

/** A size and its limit, in bytes after gzip. A limit is raised on purpose only. */
interface Limit extends Program {
  readonly what: string
  readonly limit: number
}

const signing = { name: 'signUserSig', from: 'user-sig/sign.js' }
const client = { name: 'TimClient', from: 'client.js' }

const limits: readonly Limit[] = [
  { what: 'UserSig alone', ...signing, limit: 2_400 },
  { what: 'UserSig with the words for wrong options', ...signing, late: 'all', limit: 3_600 },
  { what: 'the client before it is asked for anything', ...client, limit: 12_500 },
  {
    what: 'the client after the first call was answered',
    ...client,
    late: await loadedByFirstCall(),
    limit: 19_750,
  },
  { what: 'the client with all that it may load', ...client, late: 'all', limit: 40_500 },
]

/** What the first call loads, as it is seen when one is made. A call that fails after it must load nothing more. */
async function loadedByFirstCall(): Promise<string[]> {
  const dist = new URL('../dist/', import.meta.url).href
  const { TimClient }: typeof import('../src/client.ts') = await import(`${dist}client.js`)
  const loaded: string[] = []
  const hooks = registerHooks({
    load(url, context, next) {
      if (url.startsWith(dist)) loaded.push(url.slice(dist.length))
      return next(url, context)
    },
  })
  let answer = () => new Response('{"ErrorCode":0}')
  const client = new TimClient({
    sdkAppId: 1_400_000_000,
    secretKey: '0'.repeat(64),
    identifier: 'administrator',
    fetch: async () => answer(),
    sleep: async () => undefined,
  })
  const call = () => client.call('openim/query_online_status', { To_Account: ['alice'] })
  await call()
  const atFirst = [...loaded]
  answer = () => {
    throw new TypeError('no network')
  }
  await call().catch(() => undefined)
  hooks.deregister()
  if (loaded.length > atFirst.length) {
    throw new Error(`A call that fails loads ${loaded.slice(atFirst.length)}, which may be out of reach then`)
  }
  return atFirst
}

const sizes = await Promise.all(limits.map(async (each) => ({ ...each, ...(await measure(each)) })))
if (process.argv.includes('--json')) console.log(JSON.stringify(sizes))
else {
  for (const { what, gzip, limit, files } of sizes) {
    console.log(`${what}: ${kB(gzip)}, at most ${kB(limit)}${gzip > limit ? ': TOO LARGE' : ''}`)
    if (!process.argv.includes('--files')) continue
    for (const [file, bytes] of files) console.log(`${String(bytes).padStart(8)} ${file}`)
  }
}
if (sizes.some(({ gzip, limit }) => gzip > limit)) process.exitCode = 1

function kB(bytes: number): string {
  return `${(bytes / 1000).toFixed(2)} kB`
}
