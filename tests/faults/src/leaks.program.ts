/**
 * Makes calls that end in every way, and then does nothing more: the process ends by itself only when no timer,
 * socket or listener is left. Run by `leaks.test.ts`.
 */

import { isTimError } from '@timkit/core'
import { createEmulator } from '@timkit/emulator'
import { type Behaviour, credentials, impatientClient, json, misbehave, reply } from './misbehaving-server.ts'

const success = json({ ErrorCode: 0, AllC2CUnreadMsgNum: 12 })
const behaviours: Record<string, Behaviour> = {
  success,
  silence: () => undefined,
  reset: (socket) => socket.resetAndDestroy(),
  page: reply('<html>', { status: 502 }),
  refusal: json({ ErrorCode: 70009, ErrorInfo: '' }),
}

for (const [name, behaviour] of Object.entries(behaviours)) {
  const server = await misbehave(behaviour)
  // Times so long that a timer that is left would be noticed.
  const patient = { timeout: 600_000, totalTimeout: 600_000 }
  const client = impatientClient(server, name === 'silence' ? {} : patient)
  const controller = new AbortController()
  const calls = [1, 2, 3].map(() => client.unreadTotal('alice', { signal: controller.signal }))
  const outcomes = await Promise.allSettled(calls)
  for (const outcome of outcomes) {
    if (outcome.status === 'rejected' && !isTimError(outcome.reason)) throw outcome.reason
  }
  await server.close()
}

const silent = await misbehave(() => undefined)
const aborted = impatientClient(silent, { timeout: 600_000 })
await aborted.unreadTotal('alice', { signal: AbortSignal.timeout(20) }).catch(() => undefined)
await silent.close()

// Listings and history that are left in the middle.
const emulator = createEmulator()
const { fetch } = emulator
const client = impatientClient(
  { baseUrl: 'http://127.0.0.1:9', requests: [], close: async () => undefined },
  {
    ...credentials,
    sdkAppId: emulator.sdkAppId,
    secretKey: emulator.secretKey,
    fetch: (url, init) => fetch(new Request(url, init)),
  },
)
for await (const conversation of client.conversations('shop_lin')) {
  if (conversation.To_Account === undefined) continue
  const query = { operatorAccount: 'shop_lin', peerAccount: conversation.To_Account, pageSize: 1 }
  for await (const _ of client.roamingMessages(query)) break
}
console.log('done')
