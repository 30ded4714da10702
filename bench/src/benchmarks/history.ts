import { readFile } from 'node:fs/promises'
import { gunzipSync } from 'node:zlib'
import { JSONParser } from '@streamparser/json'
import type { Listing } from '@timkit/core'
import type { Benchmark } from '../benchmark.ts'
import type { Figure } from '../harness/figure.ts'
import { formatThroughput } from '../harness/format.ts'
import { noiseFigure, ratioFigure } from '../harness/ratio.ts'
import { measure } from '../harness/rounds.ts'
import { downloadByHand, parsePieces, piecesOf, unpack } from '../history-by-hand.ts'
import { messagesAt } from '../history-client.ts'
import { historyOnDisk, serveHistory } from '../history-file.ts'

/** How fast history files are read. */
export const history: Benchmark = {
  name: 'history',
  title: 'Reading a history file',
  method: `A generated file with 100 MB of text in the documented layout, a message per line, texts in Chinese and English.
\`client.historyMessages\` does all of its work: it downloads over loopback, unpacks, compares both sizes and the MD5 of the gzip, parses, and gives each message in the shape
that messages have everywhere in timkit, which is an object more for each; \`wire()\` gives the objects that were parsed, and \`raw()\` the bytes of each.
"With all checks" it compares the MD5 of the text as well, which it does only where that is asked for; "as they come" is without.
What is parsed is compared with \`TextDecoder\` and \`JSON.parse\` of the same pieces, which are in memory: V8 parses larger ones more slowly, and the whole text at once four times as slowly.
In these rows processor time is that of the thread that parses, or of all others together, whichever is more, as unpacking has a thread of its own on Node; Node 20 does not tell them apart, and there, as in all
other rows, all threads count. Raw slices are compared with the same duty written by hand: \`fetch\`, both MD5s by \`node:crypto\`, and gunzip by \`node:zlib\` in pieces of 256 KiB, with which it is
fastest on Node. Gunzip alone, in memory, is a part of that duty: the row "all checks and nothing cut, by hand" says what is left of its speed when the rest is done as well. \`@streamparser/json\` is told to give the members of
\`MsgList\`, of the first 10 MB of the text, in memory. Garbage is collected between the turns.`,
  everyRuntime: true,
  async run({ node, cache, quick, progress }) {
    const file = await historyOnDisk(node, cache, quick ? 10_000_000 : 100_000_000)
    const server = await serveHistory(node, file)
    try {
      const gzip = await readFile(file.path)
      const text = new Uint8Array(gunzipSync(gzip))
      const pieces = piecesOf(text)
      const start = text.subarray(0, 10_000_000)
      const check = (messages: number): number => {
        if (messages === file.messages) return file.FileSize
        throw new Error(`${messages} messages were read where the file has ${file.messages}`)
      }
      const count = async (items: AsyncIterable<unknown>): Promise<number> => {
        let messages = 0
        for await (const _ of items) messages += 1
        return check(messages)
      }
      const countPages = async (listing: Listing<unknown>): Promise<number> => {
        let messages = 0
        for await (const { items } of listing.pages()) messages += items.length
        return check(messages)
      }
      const read = (checkTextMd5?: boolean) => messagesAt(server.url, { checkTextMd5 })
      const rates = await measure(
        {
          raw: () => count(read(true).raw()),
          byHand: () => downloadByHand(server.url, file),
          rawPages: () => countPages(read(true).raw()),
          rawAsItComes: () => countPages(read().raw()),
          gunzip: () => unpack(gzip),
          parse: () => check(parsePieces(pieces)),
          messages: () => count(read(true)),
          wire: () => count(read(true).wire()),
          wireAsItComes: () => count(read().wire()),
          streamparser: () => parseStream(start),
        },
        { rounds: quick ? 3 : 9, warmUp: 1, slice: 0, collect: true, onRound: progress },
      )
      type Name = Parameters<typeof rates.of>[0]
      const peers = {
        byHand: 'the same by hand',
        gunzip: 'gunzip alone',
        parse: 'JSON.parse of the same pieces in memory',
        streamparser: '@streamparser/json',
      } as const
      const figure = (what: string, name: Name, peerName: keyof typeof peers, atLeast?: number): Figure =>
        ratioFigure(rates, {
          // Parsing takes one thread, and what unpacks meanwhile another; raw slices wait for the one that unpacks.
          threads: peerName === 'parse' ? 'busiest' : 'all',
          what,
          name,
          peer: peers[peerName],
          peerName,
          goal: atLeast === undefined ? undefined : { atLeast },
          decidedBy: 'cpu',
          format: formatThroughput,
        })
      return [
        figure('messages, one by one, with all checks', 'messages', 'parse', 0.6),
        figure('wire objects, one by one, with all checks', 'wire', 'parse', 0.6),
        figure('wire objects, one by one, as they come', 'wireAsItComes', 'parse'),
        figure('wire objects, one by one, with all checks', 'wire', 'streamparser', 3),
        figure('raw slices, one by one, with all checks', 'raw', 'byHand', 0.85),
        figure('raw slices, in pages, with all checks', 'rawPages', 'byHand', 0.85),
        figure('raw slices, in pages, as they come', 'rawAsItComes', 'byHand'),
        figure('raw slices, in pages, with all checks', 'rawPages', 'gunzip'),
        figure('raw slices, in pages, as they come', 'rawAsItComes', 'gunzip'),
        figure('all checks and nothing cut, by hand', 'byHand', 'gunzip'),
        noiseFigure(rates),
      ]
    } finally {
      await server.stop()
    }
  },
}

function parseStream(text: Uint8Array): number {
  const parser = new JSONParser({ paths: ['$.MsgList.*'], keepStack: false })
  let messages = 0
  parser.onValue = () => {
    messages += 1
  }
  for (let at = 0; at < text.length; at += 64 * 1024) parser.write(text.subarray(at, at + 64 * 1024))
  if (messages === 0) throw new Error('@streamparser/json found no message')
  return text.length
}
