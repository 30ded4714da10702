import { createUserSigMinter, signUserSig, signUserSigs } from '@timkit/core'
// The file by its name: the manifest of the package names two entry points, and Bun takes the one that is missing.
import official from 'tls-sig-api-v2/TLSSigAPIv2.js'
import type { Benchmark } from '../benchmark.ts'
import { ratioFigure } from '../harness/ratio.ts'
import { measure } from '../harness/rounds.ts'

// Tencent prints both in its documentation.
const sdkAppId = 1_400_000_000
const secretKey = '5bd2850fff3ecb11d7c805251c51ee463a25727bddc2385f3fa8bfee1bb93b5e'
const halfYear = 15_552_000
const start = 1_795_420_800_000

/** How fast UserSigs are signed. */
export const userSig: Benchmark = {
  name: 'user-sig',
  title: 'Signing a UserSig',
  method: `4,096 user ids in turn. The peer is Tencent's \`tls-sig-api-v2\` (\`genUserSig\`). A minter keeps what depends on the
key and on the second; with a clock that moves on by a second at every call it can keep nothing of the second, with a
clock that stands still it can keep all of it, and a service is somewhere between. \`signUserSigs\` signs 1,024 ids per
call with WebCrypto.`,
  everyRuntime: true,
  async run({ quick, progress }) {
    const api = new official.Api(sdkAppId, secretKey)
    const userIds = Array.from({ length: 4096 }, (_, index) => `user_${index * 7919}`)
    const many = userIds.slice(0, 1024)
    let next = 0
    const userId = (): string => userIds[next++ & 4095] ?? ''
    let time = start
    const still = createUserSigMinter({ sdkAppId, secretKey, now: () => start })
    const moving = createUserSigMinter({ sdkAppId, secretKey, now: () => (time += 1000) })
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
      },
      { rounds: quick ? 3 : 31, warmUp: quick ? 1 : 5, slice: quick ? 20 : 50, onRound: progress },
    )
    const figure = (what: string, name: 'moving' | 'still' | 'bulk' | 'single', atLeast?: number) =>
      ratioFigure(rates, {
        what,
        name,
        peer: 'tls-sig-api-v2',
        peerName: 'official',
        goal: atLeast === undefined ? undefined : { atLeast },
      })
    return [
      figure('minter, another second at every call', 'moving', 4),
      figure('minter, all in one second', 'still', 8),
      figure('signUserSigs, 1,024 at once', 'bulk', 1),
      figure('signUserSig, one after the other', 'single'),
    ]
  },
}

function hundredTimes(sign: () => string): number {
  for (let count = 0; count < 100; count++) sign()
  return 100
}
