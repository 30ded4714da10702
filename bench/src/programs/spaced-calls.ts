/** Calls a server now and then and prints how many connections it took: `spaced-calls plain|process|client URL`. */

import { setTimeout as sleep } from 'node:timers/promises'
import { type Fetch, TimClient } from '@timkit/core'

const [mode, baseUrl] = process.argv.slice(2)
/** Seconds before each call. */
const gaps = [0, 0.1, 3, 4.5, 6, 12]

async function fetchOf(): Promise<Fetch> {
  if (mode === 'client') return (await import('../keep-alive-fetch.ts')).keepAliveFetch()
  if (mode === 'process') {
    const { Agent, setGlobalDispatcher } = await import('undici')
    setGlobalDispatcher(new Agent({ keepAliveTimeout: 60_000 }))
  }
  return (url, init) => globalThis.fetch(url, init)
}

const fetch = await fetchOf()
let connections = Number.NaN
const client = new TimClient({
  sdkAppId: 1_400_000_000,
  secretKey: 'none but the signer needs it',
  identifier: 'administrator',
  baseUrl,
  fetch: async (url, init) => {
    const response = await fetch(url, init)
    connections = Number(response.headers.get('x-connections'))
    return response
  },
})
for (const gap of gaps) {
  await sleep(gap * 1000)
  await client.api.openim.getC2CUnreadMsgNum({ To_Account: 'alice', Peer_Account: ['bob', 'carol'] })
}
console.log(JSON.stringify({ connections }))
process.exit()
