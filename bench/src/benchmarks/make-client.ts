import { TimClient } from '@timkit/core'
import type { Benchmark } from '../benchmark.ts'
import { noiseFigure, ratioFigure } from '../harness/ratio.ts'
import { measure, turnsOf } from '../harness/rounds.ts'

const options = {
  sdkAppId: 1_400_000_000,
  secretKey: '5bd2850fff3ecb11d7c805251c51ee463a25727bddc2385f3fa8bfee1bb93b5e',
  identifier: 'administrator',
}

/** What it costs to make a client, for programs that make one per request. */
export const makeClient: Benchmark = {
  name: 'make-client',
  title: 'Making a client',
  method: `\`new TimClient(options)\`, which checks its options each time; the same with \`client.api\`, which has a method
for every command; and the same with the methods of one service, \`client.api.openim\`. A service is made when it is first asked for, so
that \`client.api\` takes as long however many there are.`,
  everyRuntime: true,
  async run(context) {
    const { quick, progress } = context
    let kept: unknown
    const thousand = (make: () => unknown) => () => {
      for (let count = 0; count < 1000; count++) kept = make()
      return 1000
    }
    const rates = await measure(
      {
        client: thousand(() => new TimClient(options)),
        api: thousand(() => new TimClient(options).api),
        service: thousand(() => new TimClient(options).api.openim),
      },
      { ...turnsOf(context, { rounds: 41, slice: 50 }), warmUp: quick ? 1 : 5, onRound: progress },
    )
    if (kept === undefined) throw new Error('nothing was made')
    const to = { peer: 'a client alone', peerName: 'client' } as const
    return [
      ratioFigure(rates, {
        what: 'with all services',
        name: 'api',
        ...to,
        goal: { atLeast: 0.95 },
        decidedBy: 'cpu',
      }),
      ratioFigure(rates, { what: 'with the methods of one', name: 'service', ...to }),
      noiseFigure(rates),
    ]
  },
}
