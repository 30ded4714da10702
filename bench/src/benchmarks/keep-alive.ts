import type { Benchmark } from '../benchmark.ts'
import type { Figure } from '../harness/figure.ts'
import { spreadOf } from '../harness/statistics.ts'
import { programFile, runProgram, startServer } from '../program.ts'

/** How many connections spaced calls take. */
export const keepAlive: Benchmark = {
  name: 'keep-alive',
  title: 'Connections for calls that are far apart',
  method: `Six calls with pauses of 0.1, 3, 4.5, 6 and 12 seconds between them, to a server that closes no idle connection and says
nothing of how long it keeps one. The server counts its connections. The two recipes are those of the [keep-alive guide](guides/keep-alive.md);
Bun and Deno need none.`,
  everyRuntime: true,
  async run({ runtime, command, node, full, progress }) {
    const isNode = runtime.startsWith('node')
    const modes = {
      plain: { what: 'as it comes', goal: isNode ? undefined : { atMost: 1 } },
      ...(isNode && {
        process: { what: 'with the recipe for a process', goal: { atMost: 1 } },
        client: { what: 'with the recipe for one client', goal: { atMost: 1 } },
      }),
    }
    const figures = Object.entries(modes).map(async ([mode, { what, goal }]): Promise<Figure> => {
      const figure: Figure = { what, unit: 'connections', goal }
      if (!full) return { ...figure, detail: 'takes 26 s: --full' }
      const server = await startServer(node, programFile('./servers/answer.js'))
      try {
        const program = [...command, programFile('./programs/spaced-calls.js'), mode, server.url]
        const { connections } = await runProgram<{ connections: number }>(program)
        return { ...figure, value: spreadOf([connections]), detail: '6 calls in 25.6 s' }
      } finally {
        await server.stop()
      }
    })
    const done = await Promise.all(figures)
    progress(1, 1)
    return done
  },
}
