/**
 * A thread that puts hours into ClickHouse: unpacks, verifies, parses, splits into tokens and inserts, as a batch that nobody sees yet.
 *
 * @module
 */

import { parentPort, workerData } from 'node:worker_threads'
import { readHistoryFile } from '@timkit/core/history'
import { askedBytes } from '../../reading/asked-bytes.ts'
import { bytesOfPath } from '../../reading/bytes-of-path.ts'
import { toldFailure } from '../../reading/told-failure.ts'
import { connectOfficial } from '../connect.ts'
import { HourRows } from '../hour-rows.ts'
import { RowMemory } from '../row-memory.ts'
import { Server } from '../server.ts'
import type { FromThread, ThreadServer, ToThread } from './thread-messages.ts'

const port = parentPort
const { shown, timeout, retries, ...settings } = workerData as ThreadServer
const server = new Server({ client: await connectOfficial(settings), shown, timeout, retries })
const memory = new RowMemory()
let cancelling = new AbortController()
let gotBytes: ((bytes: Uint8Array | undefined) => void) | undefined

function tell(message: FromThread): void {
  port?.postMessage(message)
}

async function insert({ hour, batch, files }: Extract<ToThread, { type: 'insert' }>): Promise<void> {
  cancelling = new AbortController()
  const { signal } = cancelling
  let skipped = 0
  const onSkipped = () => {
    skipped++
  }
  try {
    // Whoever began the batch says that it is still being filled.
    const teller = { begin: async () => batch, tellAgain: async () => undefined }
    const rows = new HourRows(server, hour, teller, memory)
    for (const [file, { facts, path }] of files.entries()) {
      const bytes = path === undefined ? bytesOf(file) : bytesOfPath(path, facts)
      const read = readHistoryFile(bytes, facts, { signal, onSkipped, salvage: true })
      for await (const { items } of read.pages()) await rows.add(items)
    }
    const sent = await rows.end()
    signal.throwIfAborted()
    tell({ type: 'sent', sent: { ...sent, skipped } })
  } catch (error) {
    tell({ type: 'failed', ...toldFailure(error) })
  }
}

function bytesOf(file: number): AsyncIterable<Uint8Array> {
  return askedBytes(
    () =>
      new Promise((resolve) => {
        gotBytes = resolve
        tell({ type: 'more', file })
      }),
  )
}

port?.on('message', (message: ToThread) => {
  switch (message.type) {
    case 'insert':
      void insert(message)
      break
    case 'bytes':
      gotBytes?.(message.bytes)
      break
    case 'cancel':
      cancelling.abort()
      gotBytes?.(undefined)
  }
})
tell({ type: 'ready' })
