import { inflateSync } from 'node:zlib'
import { createUserSigMinter, signUserSig, signUserSigs, verifyUserSig } from '@timkit/core'
// The file by its name: the manifest of the package names two entry points, and Bun takes the one that is missing.
import official from 'tls-sig-api-v2/TLSSigAPIv2.js'
import type { Benchmark } from '../benchmark.ts'
import { noiseFigure, ratioFigure } from '../harness/ratio.ts'
import { measure, turnsOf } from '../harness/rounds.ts'

// Tencent prints both in its documentation.
const sdkAppId = 1_400_000_000
const secretKey = '5bd2850fff3ecb11d7c805251c51ee463a25727bddc2385f3fa8bfee1bb93b5e'
const halfYear = 15_552_000
const start = 1_795_420_800_000

/** How fast UserSigs are signed. */
export const userSig: Benchmark = {
  name: 'user-sig',
  title: 'Signing a UserSig',
  method: `4,096 user ids in turn. The peer is Tencent's \`tls-sig-api-v2\` (\`genUserSig\`). A minter (\`createUserSigMinter\`) keeps what depends on
the key and on the second: where its clock moves on by a second at every call it can keep nothing of the second, where the clock
stands still all of it, and a service is somewhere between. \`signUserSigs\` signs 1,024 ids per call. \`verifyUserSig\`, of one UserSig, is compared with
the least that a program without it does: \`inflateSync\`, \`JSON.parse\` and WebCrypto. WebCrypto works in another thread, and
the way there and back shows only by the clock, which decides there.`,
  everyRuntime: true,
  async run(context) {
    const { quick, progress } = context
    const api = new official.Api(sdkAppId, secretKey)
    const userIds = Array.from({ length: 4096 }, (_, index) => `user_${index * 7919}`)
    const many = userIds.slice(0, 1024)
    let next = 0
    const userId = (): string => userIds[next++ & 4095] ?? ''
    let time = start
    const still = createUserSigMinter({ sdkAppId, secretKey, now: () => start })
    const moving = createUserSigMinter({ sdkAppId, secretKey, now: () => (time += 1000) })
    const presented = await signUserSig({ sdkAppId, secretKey, userId: 'alice', at: start / 1000 })
    const verifyByHand = await verifierByHand()
    const rates = await measure(
      {
        official: () => hundredTimes(() => api.genUserSig(userId(), halfYear)),
        still: () => hundredTimes(() => still.mint(userId())),
        moving: () => hundredTimes(() => moving.mint(userId())),
        bulk: async () => (await signUserSigs({ sdkAppId, secretKey, userIds: many })).length,
        single: async () => {
          for (let count = 0; count < 20; count++)
            await signUserSig({ sdkAppId, secretKey, userId: userId() })
          return 20
        },
        verify: async () => {
          for (let count = 0; count < 20; count++)
            await verifyUserSig(presented, { sdkAppId, secretKey, userId: 'alice', at: start / 1000 })
          return 20
        },
        webVerify: async () => {
          for (let count = 0; count < 20; count++) await verifyByHand(presented)
          return 20
        },
      },
      { ...turnsOf(context, { rounds: 31, slice: 50 }), warmUp: quick ? 1 : 5, onRound: progress },
    )
    const figure = (what: string, name: 'moving' | 'still' | 'bulk' | 'single', atLeast: number) =>
      ratioFigure(rates, {
        what,
        name,
        peer: 'tls-sig-api-v2',
        peerName: 'official',
        goal: { atLeast },
        decidedBy: 'cpu',
      })
    return [
      figure('minter, another second at every call', 'moving', 4),
      figure('minter, all in one second', 'still', 8),
      figure('signUserSigs, 1,024 at once', 'bulk', 1),
      figure('signUserSig, one after the other', 'single', 2),
      ratioFigure(rates, {
        what: 'verifyUserSig',
        name: 'verify',
        peer: 'inflating and WebCrypto',
        peerName: 'webVerify',
        // WebCrypto works in another thread: the way there and back shows by the clock.
        goal: { atLeast: 4 },
      }),
      noiseFigure(rates),
    ]
  },
}

function hundredTimes(sign: () => string): number {
  for (let count = 0; count < 100; count++) sign()
  return 100
}

/** Checks the signature of a UserSig, and nothing else of it, as a program would by what every runtime has. */
async function verifierByHand(): Promise<(userSig: string) => Promise<void>> {
  const algorithm = { name: 'HMAC', hash: 'SHA-256' }
  const key = await crypto.subtle.importKey('raw', new TextEncoder().encode(secretKey), algorithm, false, [
    'verify',
  ])
  return async (userSig) => {
    const base64 = userSig.replace(/\*/g, '+').replace(/-/g, '/').replace(/_/g, '=')
    const document = JSON.parse(inflateSync(Buffer.from(base64, 'base64')).toString()) as Record<
      string,
      string
    >
    const text = `TLS.identifier:${document['TLS.identifier']}\nTLS.sdkappid:${document['TLS.sdkappid']}\nTLS.time:${document['TLS.time']}\nTLS.expire:${document['TLS.expire']}\n`
    const signature = Buffer.from(document['TLS.sig'] ?? '', 'base64')
    if (!(await crypto.subtle.verify('HMAC', key, signature, new TextEncoder().encode(text))))
      throw new Error('The signature is another one')
  }
}
