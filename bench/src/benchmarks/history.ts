import { readFile } from 'node:fs/promises'
import { createGunzip, gunzipSync } from 'node:zlib'
import { JSONParser } from '@streamparser/json'
import type { Listing } from '@timkit/core'
import type { Benchmark } from '../benchmark.ts'
import { formatThroughput } from '../harness/format.ts'
import { ratioFigure } from '../harness/ratio.ts'
import { measure } from '../harness/rounds.ts'
import { messagesAt } from '../history-client.ts'
import { historyOnDisk, serveHistory } from '../history-file.ts'

/** How fast history files are read. */
export const history: Benchmark = {
  name: 'history',
  title: 'Reading a history file',
  method: `A generated file with 100 MB of text in the documented layout, a message per line, texts in Chinese and English.
\`client.historyMessages\` does all of its work: it downloads over loopback, unpacks, compares both sizes and both MD5s
and parses, and gives each message in the shape of all others; \`wire()\` gives the objects that were parsed. The peers only have a part of that to do and begin with everything in memory: \`TextDecoder\` and \`JSON.parse\` of
the whole text at once; gunzip alone with \`node:zlib\` in pieces of 256 KiB, which is the fastest way that Node has; and
\`@streamparser/json\`, told to give the members of \`MsgList\`, on the first 10 MB of the text.
Garbage is collected between the turns, because parsing the whole text leaves half a gigabyte of it.`,
  everyRuntime: true,
  async run({ node, cache, quick, progress }) {
    const file = await historyOnDisk(node, cache, quick ? 10_000_000 : 100_000_000)
    const server = await serveHistory(node, file)
    try {
      const gzip = await readFile(file.path)
      const text = new Uint8Array(gunzipSync(gzip))
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
      const rates = await measure(
        {
          parse: () => check(JSON.parse(new TextDecoder().decode(text)).MsgList.length),
          messages: () => count(messagesAt(server.url)),
          wire: () => count(messagesAt(server.url).wire()),
          wirePages: () => countPages(messagesAt(server.url).wire()),
          gunzip: () => unpack(gzip),
          raw: () => count(messagesAt(server.url).raw()),
          rawPages: () => countPages(messagesAt(server.url).raw()),
          streamparser: () => parseStream(start),
        },
        { rounds: quick ? 3 : 7, warmUp: 1, slice: 0, collect: true, onRound: progress },
      )
      type Name = Parameters<typeof rates.of>[0]
      const figure = (what: string, name: Name, peer: string, peerName: Name, atLeast: number) =>
        ratioFigure(rates, { what, name, peer, peerName, goal: { atLeast }, format: formatThroughput })
      const parsing = 'JSON.parse in memory'
      return [
        figure('messages, one by one', 'messages', parsing, 'parse', 0.7),
        figure('wire objects, one by one', 'wire', parsing, 'parse', 0.85),
        figure('wire objects, in pages', 'wirePages', parsing, 'parse', 0.85),
        figure('raw slices, one by one', 'raw', 'gunzip alone', 'gunzip', 0.6),
        figure('raw slices, in pages', 'rawPages', 'gunzip alone', 'gunzip', 0.6),
        figure('wire objects, one by one', 'wire', '@streamparser/json', 'streamparser', 3),
      ]
    } finally {
      await server.stop()
    }
  },
}

function unpack(gzip: Uint8Array): Promise<number> {
  return new Promise((resolve, reject) => {
    let bytes = 0
    const gunzip = createGunzip({ chunkSize: 256 * 1024 })
    gunzip.on('data', (chunk: Uint8Array) => {
      bytes += chunk.length
    })
    gunzip.once('end', () => resolve(bytes))
    gunzip.once('error', reject)
    gunzip.end(gzip)
  })
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
