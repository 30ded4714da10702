/**
 * Opens an hour with 1,000,000 messages as the extension does: how soon the first page is there, how long anything
 * else in the extension host has to wait meanwhile, and how much memory it takes. Prints; nothing depends on it.
 */

import { createHash } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { isMainThread, parentPort, Worker } from 'node:worker_threads'
import { createGzip } from 'node:zlib'
import { HistoryFile, TimClient } from '@timkit/core'
import { exportWriter } from '../../src/history/downloads/formats.ts'
import { HistoryDownload } from '../../src/history/downloads/history-download.ts'
import { HistoryPager } from '../../src/history/pager.ts'
import { searchHistory } from '../../src/history/search.ts'

const total = 1_000_000
const hour = '2026112009'

interface Served {
  readonly url: string
  readonly size: number
  readonly md5: string
  readonly gzipSize: number
  readonly gzipMd5: string
}

if (isMainThread) await measure()
else await serveHour()

/** Makes the file and serves it, in a thread of its own, so that it does not slow what is measured. */
async function serveHour(): Promise<void> {
  const md5 = createHash('md5')
  const gzipMd5 = createHash('md5')
  const parts: Buffer[] = []
  const gzip = createGzip({ level: 1 })
  gzip.on('data', (chunk: Buffer) => {
    gzipMd5.update(chunk)
    parts.push(chunk)
  })
  let size = 0
  const write = async (text: string): Promise<void> => {
    md5.update(text)
    size += Buffer.byteLength(text)
    if (!gzip.write(text)) await new Promise((resolve) => gzip.once('drain', resolve))
  }
  await write(`{"SdkAppId":1400000000,"ChatType":"C2C","MsgTime":"${hour}","MsgList":[\n`)
  for (let from = 0; from < total; from += 1000) {
    const lines = Array.from({ length: 1000 }, (_, index) => {
      const number = from + index
      const time = 1_795_136_400 + Math.floor(number / 300)
      return `{"From_Account":"user_${number % 977}","To_Account":"desk","MsgTimestamp":${time},"MsgSeq":${number},"MsgRandom":${(number * 7919) % 4294967295},"MsgBody":[{"MsgType":"TIMTextElem","MsgContent":{"Text":"Message ${number}: 我的订单 ${number * 31} 什么时候发货?"}}]}`
    })
    await write(`${from === 0 ? '' : ',\n'}${lines.join(',\n')}`)
  }
  await write('\n]}')
  await new Promise<void>((resolve) => {
    gzip.once('end', () => resolve())
    gzip.end()
  })
  const body = Buffer.concat(parts)
  const server = createServer((_, response) => response.end(body))
  server.listen(0, '127.0.0.1', () => {
    const { port } = server.address() as AddressInfo
    const served: Served = {
      url: `http://127.0.0.1:${port}/hour.gz`,
      size,
      md5: md5.digest('hex'),
      gzipSize: body.length,
      gzipMd5: gzipMd5.digest('hex'),
    }
    parentPort?.postMessage(served)
  })
}

async function measure(): Promise<void> {
  const worker = new Worker(new URL(import.meta.url))
  const served = await new Promise<Served>((resolve, reject) => {
    worker.once('message', resolve)
    worker.once('error', reject)
  })
  const file = new HistoryFile({
    sdkAppId: 1400000000,
    chatType: 'c2c',
    hour,
    entry: {
      URL: served.url,
      ExpireTime: '2036-01-01 00:00:00',
      FileSize: served.size,
      FileMD5: served.md5,
      GzipSize: served.gzipSize,
      GzipMD5: served.gzipMd5,
    },
  })
  const client = new TimClient({
    sdkAppId: 1400000000,
    secretKey: 'k'.repeat(64),
    identifier: 'administrator',
    downloadHosts: [new URL(served.url).origin],
  })
  const megabytes = (bytes: number): string => `${Math.round(bytes / 1_048_576)} MB`
  process.stdout.write(
    `an hour of ${total.toLocaleString('en')} messages: ${megabytes(served.size)} of text, ${megabytes(served.gzipSize)} to download\n`,
  )
  await timed('first page of 500', async () => {
    const pager = new HistoryPager(() => client.historyMessages(file))
    await pager.next()
    await pager.close()
  })
  await timed('search through all of it', async () => {
    const { searched } = await searchHistory(client.historyMessages(file), 'message 999999:')
    if (searched !== total) throw new Error(`${searched} messages were looked at`)
  })
  await timed('save all of it as JSON Lines', async () => {
    const job = new HistoryDownload({
      open: (listeners) => client.historyMessages(file, listeners),
      writer: () => exportWriter('jsonl', 'x'),
      openSink: async () => ({
        write: async () => undefined,
        close: async () => undefined,
        discard: async () => undefined,
      }),
    })
    await job.run(() => false)
  })
  await worker.terminate()
}

async function timed(name: string, work: () => Promise<void>): Promise<void> {
  const delays = monitorEventLoopDelay({ resolution: 1 })
  const before = process.memoryUsage().rss
  let most = before
  const watch = setInterval(() => {
    most = Math.max(most, process.memoryUsage().rss)
  }, 20)
  // On a busy machine others take turns too: what this thread itself computes between two turns is only ours.
  let longestWork = 0
  let atTurn = process.threadCpuUsage()
  const turns = setInterval(() => {
    const { user, system } = process.threadCpuUsage(atTurn)
    longestWork = Math.max(longestWork, user + system)
    atTurn = process.threadCpuUsage()
  }, 1)
  delays.enable()
  const start = performance.now()
  await work()
  const took = performance.now() - start
  delays.disable()
  clearInterval(watch)
  clearInterval(turns)
  const longest = (delays.max / 1e6).toFixed(0)
  process.stdout.write(
    `${name}: ${took.toFixed(0)} ms, longest work between two turns ${(longestWork / 1000).toFixed(0)} ms (longest wait of anything else, other programs included, ${longest} ms), ${Math.round((most - before) / 1_048_576)} MB more memory\n`,
  )
}
