import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { openArchive, openSqliteIndex } from '@timkit/archive'
import { archiveOnDisk, withCopy } from '../archive-corpus/archive-on-disk.ts'
import { hourFilesOf, indexFile, messagesIn } from '../archive-corpus/read-archive.ts'
import { trigramIndex } from '../archive-corpus/trigram-index.ts'
import type { Benchmark } from '../benchmark.ts'
import type { Figure } from '../harness/figure.ts'
import { formatThroughput } from '../harness/format.ts'
import { noiseFigure, ratioFigure } from '../harness/ratio.ts'
import { measure } from '../harness/rounds.ts'
import { spreadOf } from '../harness/statistics.ts'

/** How fast hour files become searchable, and how large the index is. */
export const archiveIndex: Benchmark = {
  name: 'archive-index',
  title: 'Making an archive searchable',
  method: `A generated archive of seven days of dialogues and groups, in Chinese, English and both, whose words are as frequent as in
languages: 1,000,000 messages with \`--full\`, else 200,000, of 290 bytes of JSON each. \`archive.rebuild()\` verifies, unpacks, parses and indexes all hour files, and writes the records of hours anew.
"In one thread" is the same by \`openSqliteIndex\` without
the thread that reads, and without records. Both are compared with \`readHistoryFile\`, which does the same up to the parsed messages, and the first with an index by FTS5's own trigram tokenizer, whose
messages \`readHistoryFile\` reads. By processor time all threads count; of "the busiest thread" only the
one that writes, or all others together, whichever took more: so long would it take by the clock where each had a processor of its own and never waited.`,
  everyRuntime: false,
  async run({ node, cache, quick, full, progress }) {
    const made = await archiveOnDisk(node, cache, quick ? 20_000 : full ? 1_000_000 : 200_000)
    const files = await hourFilesOf(made.folder)
    const sizes = { own: 0, trigram: 0 }
    const check = (messages: number): number => {
      if (messages === made.messages) return made.text
      throw new Error(`${messages} messages of ${made.messages} were found`)
    }
    return withCopy(made, cache, async (folder) => {
      const parse = async () => {
        let messages = 0
        for await (const items of messagesIn(files)) messages += items.length
        return check(messages)
      }
      const trigram = async () => {
        const own = mkdtempSync(join(cache, 'trigram-'))
        try {
          const index = trigramIndex(join(own, 'index.sqlite'))
          let messages = 0
          for await (const items of messagesIn(files)) {
            index.add(items)
            messages += items.length
          }
          index.close()
          sizes.trigram = statSync(join(own, 'index.sqlite')).size
          return check(messages)
        } finally {
          rmSync(own, { recursive: true, force: true })
        }
      }
      const rebuild = async () => {
        await using archive = await openArchive({ folder })
        const { messages } = await archive.rebuild()
        await archive.close()
        sizes.own = statSync(join(folder, 'index.sqlite')).size
        return check(messages)
      }
      const here = async () => {
        const own = mkdtempSync(join(cache, 'here-'))
        try {
          const index = await openSqliteIndex({ file: join(own, 'index.sqlite'), readIn: 'here' })
          const hours = await Promise.all(files.map((path) => indexFile(index, path)))
          await index.close()
          return check(hours.reduce((sum, { messages }) => sum + messages, 0))
        } finally {
          rmSync(own, { recursive: true, force: true })
        }
      }
      const rates = await measure(
        { parse, rebuild, here, trigram },
        { rounds: quick ? 2 : 5, warmUp: 1, slice: 0, collect: true, onRound: progress },
      )
      const ratio = (
        what: string,
        name: 'rebuild' | 'here',
        peer: 'parse' | 'trigram',
        goal?: Figure['goal'],
        threads?: 'busiest',
      ) =>
        ratioFigure(rates, {
          what,
          name,
          peer: peer === 'parse' ? 'gz → parsed' : 'trigram',
          peerName: peer,
          goal,
          decidedBy: 'cpu',
          threads,
          format: formatThroughput,
        })
      const bytes = (what: string, size: number, goal?: Figure['goal']): Figure => ({
        what,
        unit: 'bytes',
        value: spreadOf([size / made.messages]),
        goal,
      })
      return [
        ratio('gz → searchable, the busiest thread', 'rebuild', 'parse', { atLeast: 0.45 }, 'busiest'),
        ratio('gz → searchable', 'rebuild', 'parse'),
        ratio('the same in one thread', 'here', 'parse', { atLeast: 0.3 }),
        ratio('gz → searchable', 'rebuild', 'trigram'),
        noiseFigure(rates),
        // Of fewer, tables that every index has weigh more.
        bytes('index, for each message', sizes.own, full ? { atMost: 180 } : undefined),
        bytes('index of trigrams, for each message', sizes.trigram),
      ]
    })
  },
}
