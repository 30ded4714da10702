/**
 * How much was written in each hour of a day, read by a thread for each processor: one parses no faster than its own.
 *
 *     node programs/history-threads.ts 2026-11-22
 *
 * One thread asks which files there are, as the service counts its calls for all together; the others download, check and
 * parse a file each. Exit code 1: an hour could not be read, run it again.
 */

import { once } from 'node:events'
import { availableParallelism } from 'node:os'
import { isMainThread, parentPort, Worker } from 'node:worker_threads'
import {
  type ChatType,
  clientOptions,
  HistoryFile,
  type HistoryReady,
  isTimError,
  TimClient,
} from '@timkit/core'
import { run } from '../command-line/run.ts'
import { SetupError } from '../command-line/variables.ts'

/** What a thread answers: what it found, or why it could not. */
interface Counted {
  readonly text: string
  readonly failed: boolean
}

/** Asks for the files of each hour and hands them out. */
async function lead([day]: string[], signal: AbortSignal): Promise<number> {
  if (day === undefined || !/^\d{4}-\d\d-\d\d$/.test(day))
    throw new SetupError('Usage: history-threads YYYY-MM-DD')
  const client = new TimClient(clientOptions(process.env))
  const names = Array.from(
    { length: 24 },
    (_, hour) => `${day.replaceAll('-', '')}${`${hour}`.padStart(2, '0')}`,
  )
  const waiting = names.flatMap((hour) => (['c2c', 'group'] as const).map((chatType) => ({ chatType, hour })))
  let code = 0
  const lane = async (): Promise<void> => {
    const thread = new Worker(new URL(import.meta.url))
    try {
      for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
        const { text, failed } = await count(client, thread, next, signal)
        console.log(`${next.hour} ${next.chatType}: ${text}`)
        if (failed) code = 1
      }
    } finally {
      await thread.terminate()
    }
  }
  await Promise.all(Array.from({ length: availableParallelism() }, lane))
  return code
}

async function count(
  client: TimClient,
  thread: Worker,
  hour: { readonly chatType: ChatType; readonly hour: string },
  signal: AbortSignal,
): Promise<Counted> {
  try {
    const outcome = await client.historyFiles(hour, { signal })
    if (outcome.status === 'expired') return { text: 'deleted', failed: false }
    if (outcome.status !== 'ready') return { text: 'nobody wrote, or not made yet', failed: false }
    thread.postMessage(plainOf(outcome))
    // Rejects when the thread ends with an error, and when the person wants to stop.
    const [counted] = (await once(thread, 'message', { signal })) as [Counted]
    return counted
  } catch (error) {
    if (!isTimError(error) || signal.aborted) throw error
    return { text: `failed, ${error.message}`, failed: true }
  }
}

/** What goes from thread to thread: a file hides its address wherever it is copied, as anybody can download by it. */
function plainOf(outcome: HistoryReady) {
  const files = outcome.files.map(({ url, size, md5, gzipSize, gzipMd5, sdkAppId, index }) => {
    const entry = {
      URL: url,
      FileSize: size,
      FileMD5: md5,
      GzipSize: gzipSize,
      GzipMD5: gzipMd5,
      ExpireTime: '',
    }
    return { sdkAppId, index, entry }
  })
  return { ...outcome, files }
}

/** Reads the files that it is handed. The key is in the environment, which threads share. */
function follow(): void {
  const client = new TimClient(clientOptions(process.env))
  parentPort?.on('message', async (plain: ReturnType<typeof plainOf>) => {
    const { chatType, hour } = plain
    const files = plain.files.map((file) => new HistoryFile({ chatType, hour, ...file }))
    let messages = 0
    try {
      for await (const page of client.historyMessages({ ...plain, files }).pages())
        messages += page.items.length
      // Only now: a damaged file is found out at its end.
      parentPort?.postMessage({ text: `${messages} messages`, failed: false } satisfies Counted)
    } catch (error) {
      const reason = isTimError(error) ? error.message : String(error)
      parentPort?.postMessage({ text: `failed, ${reason}`, failed: true } satisfies Counted)
    }
  })
}

if (isMainThread) await run(lead)
else follow()
