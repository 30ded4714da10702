import { readFile } from 'node:fs/promises'
import { TimClient } from '@timkit/core'
import { readHistoryFile } from '@timkit/core/history'
import { createEmulator } from '@timkit/emulator'
import type { Benchmark } from '../benchmark.ts'
import { customersOf, growingWorld } from '../growing-world.ts'
import type { Figure } from '../harness/figure.ts'
import { noiseFigure } from '../harness/ratio.ts'
import { measure, type Work } from '../harness/rounds.ts'
import { messagesAt } from '../history-client.ts'
import { type HistoryOnDisk, historyOnDisk, serveHistory } from '../history-file.ts'

/** Sizes of each curve, the first of which the others are compared with. */
const sizes = {
  messages: [100, 1_000, 10_000],
  conversations: [100, 1_000, 10_000],
  groups: [10, 100, 1_000],
  peers: [10, 100, 1_000],
  hour: [10, 100],
  depth: [1, 50, 99],
} as const

type Curve = keyof typeof sizes

/** What is done, of how much. */
const words: Readonly<Record<Curve, (size: string) => string>> = {
  messages: (size) => `the newest messages of a conversation that has ${size}`,
  conversations: (size) => `the newest of ${size} conversations`,
  groups: (size) => `all of ${size} groups of an account, for each`,
  peers: (size) => `unread counts of ${size} peers, for each`,
  hour: (size) => `reading an hour of ${size} MB, for each byte`,
  depth: (size) => `a page of an hour behind ${size} % of it, by its cursor`,
}

/** What takes longer where there is more, and what does not. */
export const growth: Benchmark = {
  name: 'growth',
  title: 'What grows',
  method: `How many times as long something takes where there is ten or a hundred times as much of it, or where more comes before it. Messages, conversations, groups and
peers are asked for by \`TimClient\` of an emulator in the same process: of messages and conversations the newest page, of groups and peers all, of which the time for each is compared. Reading an
hour is to download, unpack, check and parse it, as wire objects. A page by its cursor is read from a file in memory: what comes before it is read
as well, since a file can only be checked as a whole, so that this grows with the place. There are no goals: the rows say what to expect.`,
  everyRuntime: false,
  async run({ node, cache, quick, progress }) {
    const client = new TimClient({ ...createEmulator({ seed: growingWorld(sizes) }), rateLimiter: false })
    const files = await Promise.all(sizes.hour.map((size) => historyOnDisk(node, cache, size * 1_000_000)))
    const servers = await Promise.all(files.map((file) => serveHistory(node, file)))
    const kept = await keptFile(files[0] as HistoryOnDisk)
    const work: Readonly<Record<Curve, (size: number, index: number) => Promise<number>>> = {
      messages: async (size) => {
        const query = { operatorAccount: 'reader', peerAccount: `friend_${size}` }
        for await (const { items } of client.roamingMessages(query).pages()) return Math.sign(items.length)
        return 0
      },
      conversations: async (size) => {
        for await (const { items } of client.conversations(`desk_${size}`).pages())
          return Math.sign(items.length)
        return 0
      },
      groups: async (size) => (await client.joinedGroups(`member_${size}`).collect(Infinity)).length,
      peers: async (size) => (await client.unreadCounts('desk_10000', customersOf(size))).counts.length,
      hour: async (_, index) => {
        let messages = 0
        for await (const __ of messagesAt(servers[index]?.url ?? '').wire()) messages++
        return messages === files[index]?.messages ? files[index].FileSize : 0
      },
      depth: kept,
    }
    const curves = Object.entries(sizes) as [Curve, readonly number[]][]
    const named = curves.flatMap(([curve, all]) =>
      all.map((size, index): [string, Work] => [
        `${curve} ${size}`,
        async () => {
          const done = await work[curve](size, index)
          if (done === 0) throw new Error(`nothing came of ${curve} ${size}`)
          return done
        },
      ]),
    )
    try {
      const rates = await measure<string>(Object.fromEntries(named), {
        rounds: quick ? 2 : 7,
        warmUp: 1,
        slice: quick ? 10 : 200,
        onRound: progress,
      })
      const figures = curves.flatMap(([curve, [first = 0, ...rest]]) =>
        rest.map((size): Figure => {
          const [small, large] = [`${curve} ${first}`, `${curve} ${size}`]
          return {
            what: words[curve](size.toLocaleString('en-US')),
            peer: String(first),
            unit: '×',
            // How much longer it takes is the ratio of rates the other way round.
            value: rates.ratio(small, large),
            cpu: rates.hasCpu ? rates.cpu.ratio(small, large) : undefined,
            decidedBy: 'cpu',
          }
        }),
      )
      return [...figures, noiseFigure(rates)]
    } finally {
      await Promise.all(servers.map((server) => server.stop()))
    }
  },
}

/** Reads the page behind a share of a file. */
async function keptFile(file: HistoryOnDisk): Promise<(percent: number) => Promise<number>> {
  const gzip = await readFile(file.path)
  const { FileSize: size, FileMD5: md5, GzipSize: gzipSize, GzipMD5: gzipMd5 } = file
  const sums = { size, md5, gzipSize, gzipMd5 }
  const about = { sdkAppId: 1_400_000_000, chatType: 'c2c', hour: '2026112309', ...sums } as const
  const cursors: string[] = []
  for await (const { cursor } of readHistoryFile(gzip, about).wire().pages()) cursors.push(cursor)
  return async (percent) => {
    const cursor = cursors[Math.floor((cursors.length * percent) / 100)]
    for await (const { items } of readHistoryFile(gzip, about, { cursor }).wire().pages())
      if (items.length > 0) return 1
    return 0
  }
}
