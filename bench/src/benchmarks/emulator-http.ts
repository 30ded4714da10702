import { createUserSigMinter } from '@timkit/core'
import { sampleApp } from '@timkit/emulator'
import { Pool } from 'undici'
import type { Benchmark } from '../benchmark.ts'
import { noiseFigure, ratioFigure } from '../harness/ratio.ts'
import { measure, type Work } from '../harness/rounds.ts'
import { programFile, type ServerProcess, startServer } from '../program.ts'

/** How fast the emulator answers over HTTP. */
export const emulatorHttp: Benchmark = {
  name: 'emulator-http',
  title: 'The emulator over HTTP',
  method: `The unread total of an account, asked of an emulator that is served over loopback, and of a bare \`node:http\` server that gives a fixed answer, each in a process of its own:
one call after the other, and 16 at a time, by \`undici\` with connections that are kept. By processor time only that of the servers counts (Linux only), which is what decides;
by the clock, the client is in both.`,
  everyRuntime: false,
  async run({ node, quick, progress }) {
    const emulator = await startServer(node, programFile('./servers/emulator.js'))
    const bare = await startServer(node, programFile('./servers/answer.js'))
    const pools = [emulator, bare].map(({ url }) => new Pool(url, { connections: 16 }))
    try {
      const work = (pool: Pool | undefined, lanes: number): Work => {
        if (pool === undefined) throw new TypeError('a pool is missing')
        return async () => {
          await Promise.all(Array.from({ length: lanes }, () => callsOf(pool)))
          return lanes * calls
        }
      }
      const rates = await measure(
        {
          emulator: work(pools[0], 1),
          bare: work(pools[1], 1),
          emulator16: work(pools[0], 16),
          bare16: work(pools[1], 16),
        },
        {
          rounds: quick ? 3 : 21,
          warmUp: quick ? 1 : 3,
          slice: quick ? 50 : 400,
          onRound: progress,
          cpuMs: () => cpuOf(emulator) + cpuOf(bare),
        },
      )
      type Name = Parameters<typeof rates.of>[0]
      const figure = (what: string, name: Name, peerName: Name) =>
        ratioFigure(rates, {
          what,
          name,
          peer: 'a bare node:http server',
          peerName,
          goal: { atLeast: 0.6 },
          decidedBy: rates.hasCpu ? 'cpu' : 'clock',
        })
      return [
        figure('one after the other', 'emulator', 'bare'),
        figure('16 at a time', 'emulator16', 'bare16'),
        noiseFigure(rates),
      ]
    } finally {
      await Promise.all(pools.map((pool) => pool.close()))
      await Promise.all([emulator, bare].map((server) => server.stop()))
    }
  },
}

function cpuOf(server: ServerProcess): number {
  return server.cpuMs() ?? Number.NaN
}

/** Calls of a lane for each piece of work: counting processor time costs something as well. */
const calls = 50

const { sdkAppId, identifier } = sampleApp
const userSig = createUserSigMinter(sampleApp).mint(identifier)
const query = `sdkappid=${sdkAppId}&identifier=${identifier}&usersig=${userSig}&contenttype=json&random=1`
const request = {
  path: `/v4/openim/get_c2c_unread_msg_num?${query}`,
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify({ To_Account: 'bob' }),
} as const

async function callsOf(pool: Pool): Promise<void> {
  for (let call = 0; call < calls; call++) {
    const { body } = await pool.request(request)
    const { ErrorCode } = (await body.json()) as { readonly ErrorCode: number }
    if (ErrorCode !== 0) throw new Error(`answered ${ErrorCode}`)
  }
}
