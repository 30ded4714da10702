import type { Benchmark } from '../benchmark.ts'
import type { Figure } from '../harness/figure.ts'
import { ratiosTo, spreadOf } from '../harness/statistics.ts'
import { historyOnDisk, serveHistory } from '../history-file.ts'
import { programFile, runProgram } from '../program.ts'

const MiB = 2 ** 20

/** Node's own bound of what V8 has for young objects, in MiB. */
const fixedRoom = ['--max-semi-space-size=4']

/** How much memory reading a history file takes. */
export const historyMemory: Benchmark = {
  name: 'history-memory',
  title: 'Memory for reading a history file',
  method: `The peak resident set of a process that reads all messages of a file as wire objects, one by one, and forgets them: runtime,
code and buffers, everything. On Node 24 each file is read by three processes, elsewhere by one. V8, which Node and Deno have, gives young objects more room whenever enough of them
have survived, whatever the program holds, and so takes more the longer it runs, up to a bound of its own. What the program itself holds is seen where that room is
fixed (\`--max-semi-space-size=4\`, on Node 24).`,
  everyRuntime: true,
  async run({ runtime, node, command, cache, quick, full, progress }) {
    const rounds = quick || runtime !== 'node-24' ? 1 : 3
    let done = 0
    const peaks = async (
      bytes: number | undefined,
      runs: number,
      flags: readonly string[] = [],
    ): Promise<number[]> => {
      const file = bytes === undefined ? undefined : await historyOnDisk(node, cache, bytes)
      const server = file === undefined ? undefined : await serveHistory(node, file)
      try {
        const values: number[] = []
        for (let round = 0; round < runs; round++) {
          const program = [
            ...command,
            ...flags,
            programFile('./programs/read-history.js'),
            ...(server ? [server.url] : []),
          ]
          const { messages, peak } = await runProgram<{ messages: number; peak: number }>(program)
          if (messages !== (file?.messages ?? 0))
            throw new Error(`${messages} messages were read, which are not all`)
          values.push(peak / MiB)
          progress(++done, rounds * (quick ? 2 : full ? (runtime === 'node-24' ? 7 : 5) : 4))
        }
        return values
      } finally {
        await server?.stop()
      }
    }
    const idle = await peaks(undefined, rounds)
    const small = await peaks(10_000_000, rounds)
    const large = quick ? undefined : await peaks(100_000_000, rounds)
    const larger = quick ? undefined : await peaks(300_000_000, rounds)
    const huge = full ? await peaks(1_000_000_000, rounds) : undefined
    const fixed =
      full && runtime === 'node-24'
        ? {
            larger: await peaks(300_000_000, rounds, fixedRoom),
            huge: await peaks(1_000_000_000, rounds, fixedRoom),
          }
        : undefined
    const growth = (
      what: string,
      of: readonly number[] | undefined,
      to: readonly number[] | undefined,
    ): Figure => ({
      ...measured(what, '×', of && to && ratiosTo(of, to), { atMost: 1.05 }),
      peer: '300 MB',
    })
    return [
      measured('the runtime with core loaded', 'MiB', idle),
      measured('a file with 10 MB of text', 'MiB', small),
      measured('a file with 100 MB of text', 'MiB', large),
      measured('a file with 300 MB of text', 'MiB', larger),
      measured('a file with 1 GB of text', 'MiB', huge, { atMost: 144 }),
      growth('a file with 1 GB', huge, larger),
      ...(fixed === undefined
        ? []
        : [
            measured('a file with 1 GB of text, with fixed room for young objects', 'MiB', fixed.huge),
            growth('a file with 1 GB, with fixed room for young objects', fixed.huge, fixed.larger),
          ]),
    ]
  },
}

/** A figure of what was measured; without values, it takes minutes. */
function measured(
  what: string,
  unit: Figure['unit'],
  values: readonly number[] | undefined,
  goal?: Figure['goal'],
): Figure {
  return {
    what,
    unit,
    goal,
    ...(values === undefined ? { detail: 'takes minutes: --full' } : { value: spreadOf(values) }),
  }
}
