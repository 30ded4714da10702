import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import type { Benchmark } from '../benchmark.ts'
import { formatThroughput } from '../harness/format.ts'
import { noiseFigure, type RatioOptions, ratioFigure } from '../harness/ratio.ts'
import { measure } from '../harness/rounds.ts'
import { messagesAt } from '../history-client.ts'
import { type HistoryOnDisk, historyOnDisk, serveHistory } from '../history-file.ts'

const files = 4

/** How much faster many history files are read by several threads. */
export const historyThreads: Benchmark = {
  name: 'history-threads',
  title: 'Reading many history files',
  method: `Four files with 25 MB of text each are read as messages, over loopback: one after the other by one thread, all at once by one thread, and by two
threads, each of which takes the next when it has done with one, as the [recipe](../examples/programs/history-threads.ts) does. A thread that reads parses, and has
another one that unpacks for it meanwhile, so that twice as fast is out of reach on two processors. The clock decides, as threads save time and no work; it tells something
where the processors have nothing else to do.`,
  everyRuntime: false,
  async run({ node, cache, quick, progress }) {
    const file = await historyOnDisk(node, cache, quick ? 2_500_000 : 25_000_000)
    const server = await serveHistory(node, file)
    const threads = [1, 2].map(() => new Worker(new URL('../programs/read-in-thread.js', import.meta.url)))
    try {
      const readHere = async (): Promise<number> => {
        let messages = 0
        for await (const page of messagesAt(server.url).pages()) messages += page.items.length
        return checked(messages, file)
      }
      const oneByOne = async (): Promise<number> => {
        let bytes = 0
        for (let count = 0; count < files; count++) bytes += await readHere()
        return bytes
      }
      const inThreads = async (): Promise<number> => {
        let left = files
        let bytes = 0
        const lane = async (thread: Worker): Promise<void> => {
          while (left-- > 0) {
            thread.postMessage(server.url)
            const [messages] = (await once(thread, 'message')) as [number]
            bytes += checked(messages, file)
          }
        }
        await Promise.all(threads.map(lane))
        return bytes
      }
      const atOnce = async (): Promise<number> => {
        const all = await Promise.all(Array.from({ length: files }, readHere))
        return all.reduce((sum, bytes) => sum + bytes)
      }
      const rates = await measure(
        { oneByOne, inThreads, atOnce },
        { rounds: quick ? 3 : 9, warmUp: 1, slice: 0, onRound: progress },
      )
      const to = {
        peer: 'one thread, one after the other',
        peerName: 'oneByOne',
        format: formatThroughput,
      } as const satisfies Partial<RatioOptions<'oneByOne'>>
      return [
        ratioFigure(rates, { what: 'two threads', name: 'inThreads', ...to, goal: { atLeast: 1.7 } }),
        ratioFigure(rates, { what: 'one thread, four at once', name: 'atOnce', ...to }),
        noiseFigure(rates),
      ]
    } finally {
      await Promise.all(threads.map((thread) => thread.terminate()))
      await server.stop()
    }
  },
}

/** The bytes of text of a file that was read whole. */
function checked(messages: number, file: HistoryOnDisk): number {
  if (messages === file.messages) return file.FileSize
  throw new Error(`${messages} messages were read where the file has ${file.messages}`)
}
