import { signUserSig, TimClient } from '@timkit/core'
import type { Benchmark } from '../benchmark.ts'
import { noiseFigure, ratioFigure } from '../harness/ratio.ts'
import { measure, turnsOf, type Work } from '../harness/rounds.ts'
import { programFile, startServer } from '../program.ts'

const app = { sdkAppId: 1_400_000_000, secretKey: 'a key that no app has', identifier: 'administrator' }
const request = { To_Account: 'alice', Peer_Account: ['bob', 'carol'] }

/** What a client call costs above a bare fetch. */
export const call: Benchmark = {
  name: 'call',
  title: 'A call of the client',
  method: `The same unread-count request over loopback to a server in another process that gives a fixed answer: by
\`client.api.openim.getC2CUnreadMsgNum\`, and by a bare \`fetch\` with a ready-made UserSig that writes the URL with a fresh
\`random\`, sends the JSON and reads the JSON. The client's rate limiter is off, since the documented 200 calls per second
are far below either; everything else is as it comes, with the timeouts, retries and checks that the bare fetch does without.`,
  everyRuntime: true,
  async run(context) {
    const { node, quick, progress } = context
    const server = await startServer(node, programFile('./servers/answer.js'))
    try {
      const client = new TimClient({ ...app, baseUrl: server.url, rateLimiter: false })
      const userSig = await signUserSig({ ...app, userId: app.identifier })
      const query = `sdkappid=${app.sdkAppId}&identifier=${app.identifier}&usersig=${userSig}&contenttype=json`
      const address = `${server.url}/v4/openim/get_c2c_unread_msg_num?${query}&random=`
      const bareCall = async (): Promise<unknown> => {
        const response = await fetch(address + Math.floor(Math.random() * 2 ** 32), {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify(request),
        })
        return response.json()
      }
      const clientCall = () => client.api.openim.getC2CUnreadMsgNum(request)
      const work: Record<'fetch' | 'client' | 'fetch50' | 'client50', Work> = {
        fetch: repeat(bareCall, 1),
        client: repeat(clientCall, 1),
        fetch50: repeat(bareCall, 50),
        client50: repeat(clientCall, 50),
      }
      const rates = await measure(work, {
        ...turnsOf(context, { rounds: 41, slice: 100 }),
        warmUp: quick ? 1 : 5,
        onRound: progress,
      })
      const figure = (what: string, name: keyof typeof work, peerName: keyof typeof work) =>
        ratioFigure(rates, {
          what,
          name,
          peer: 'a bare fetch',
          peerName,
          goal: { atLeast: 0.85 },
          decidedBy: 'cpu',
        })
      return [
        figure('one after the other', 'client', 'fetch'),
        figure('50 at a time', 'client50', 'fetch50'),
        noiseFigure(rates),
      ]
    } finally {
      await server.stop()
    }
  },
}

/** Ten calls in each of so many lanes at the same time. */
function repeat(once: () => Promise<unknown>, lanes: number): Work {
  return async () => {
    await Promise.all(
      Array.from({ length: lanes }, async () => {
        for (let count = 0; count < 10; count++) await once()
      }),
    )
    return lanes * 10
  }
}
