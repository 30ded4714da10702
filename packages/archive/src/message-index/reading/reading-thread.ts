/**
 * A thread that reads hour files: unpacks, verifies, parses and splits into tokens, beside the thread that writes the index.
 *
 * @module
 */

import { parentPort } from 'node:worker_threads'
import { memoryOf } from '../sqlite/prepared-batch.ts'
import { askedBytes } from './asked-bytes.ts'
import { bytesOfPath } from './bytes-of-path.ts'
import type { HourFile } from './hour-file.ts'
import { prepareFiles } from './prepare-files.ts'
import { type FromThread, readAhead, type ToThread } from './thread-messages.ts'
import { toldFailure } from './told-failure.ts'

const port = parentPort
const waiting: Extract<ToThread, { type: 'read' }>[] = []
let current: { readonly id: number; readonly cancelling: AbortController } | undefined
let gotBytes: ((bytes: Uint8Array | undefined) => void) | undefined
let notTaken = 0
let wasTaken: (() => void) | undefined

function tell(message: FromThread, memory: readonly ArrayBuffer[] = []): void {
  port?.postMessage(message, memory)
}

async function readAll(): Promise<void> {
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    const { id, files } = next
    const cancelling = new AbortController()
    current = { id, cancelling }
    let skipped = 0
    try {
      const opened = files.map(({ facts, path }, file): HourFile => {
        const open = async () => (path === undefined ? bytesOf(id, file) : bytesOfPath(path, facts))
        return { facts, open }
      })
      const onSkipped = () => {
        skipped++
      }
      for await (const batch of prepareFiles(opened, onSkipped, cancelling.signal)) {
        const size = batch.bytes.length
        const { names, ...rest } = batch
        tell({ type: 'batch', id, batch: rest, names: JSON.stringify(names) }, memoryOf(batch))
        notTaken += size
        while (notTaken > readAhead) {
          await new Promise<void>((resolve) => {
            wasTaken = resolve
          })
        }
        cancelling.signal.throwIfAborted()
      }
      tell({ type: 'end', id, skipped })
    } catch (error) {
      tell({ type: 'failed', id, ...toldFailure(error) })
    }
    gotBytes = undefined
  }
  current = undefined
}

function bytesOf(id: number, file: number): AsyncIterable<Uint8Array> {
  return askedBytes(
    () =>
      new Promise((resolve) => {
        gotBytes = resolve
        tell({ type: 'more', id, file })
      }),
  )
}

port?.on('message', (message: ToThread) => {
  switch (message.type) {
    case 'read':
      waiting.push(message)
      if (current === undefined) void readAll()
      break
    case 'bytes':
      if (message.id === current?.id) gotBytes?.(message.bytes)
      break
    case 'taken':
      notTaken -= message.bytes
      wasTaken?.()
      break
    case 'cancel': {
      const at = waiting.findIndex(({ id }) => id === message.id)
      if (at >= 0) waiting.splice(at, 1)
      else if (message.id === current?.id) {
        current.cancelling.abort()
        gotBytes?.(undefined)
      }
    }
  }
})
tell({ type: 'ready' })
