import { type FileHandle, open } from 'node:fs/promises'
import { hash32 } from '@timkit/core/internal'
import { orNothing } from '../raw/or-nothing.ts'
import { readEventLine } from './event-line.ts'
import type { EventBatch, KeptEvent, LogPlace } from './event-log.ts'

/** What is read at once. */
const chunkSize = 256 * 1024
/** Events are given in batches of this many, or with the last ones that a chunk completes. */
const batchSize = 500
/** A webhook has 1 MB at most by default: what is longer is no line, but damage. */
const longestLine = 64 * 1024 * 1024
/** How much before a place its mark is made of. */
const markSize = 256
const newline = 0x0a

/** Reads a file of a log. @param from where to go on; from the start when the file is another since */
export async function* readLog(
  path: string,
  key: string,
  from: LogPlace | undefined,
): AsyncGenerator<EventBatch, void, undefined> {
  const file = await orNothing(open(path, 'r'))
  if (file === undefined) return
  try {
    const start = from !== undefined && (await markAt(file, from.bytes)) === from.mark ? from.bytes : 0
    let events: KeptEvent[] = []
    let skipped = 0
    let end = start
    for await (const line of linesOf(file, start)) {
      const event = line.text.trim() === '' ? undefined : readEventLine(line.text)
      // Half of a line at the end: another program may be writing it.
      if (event === undefined && !line.isEnded) {
        if (line.text.trim() !== '') skipped++
        break
      }
      end = line.end
      if (event !== undefined) events.push(event)
      else if (line.text.trim() !== '') skipped++
      if (events.length < batchSize) continue
      yield { key, events, skipped, place: await placeAt(file, end) }
      events = []
      skipped = 0
    }
    if (events.length > 0 || skipped > 0) yield { key, events, skipped, place: await placeAt(file, end) }
  } finally {
    await file.close()
  }
}

interface Line {
  readonly text: string
  /** The byte behind it. */
  readonly end: number
  readonly isEnded: boolean
}

async function* linesOf(file: FileHandle, start: number): AsyncGenerator<Line, void, undefined> {
  let held: Buffer[] = []
  let heldBytes = 0
  let at = start
  for (;;) {
    const { bytesRead, buffer } = await file.read(Buffer.allocUnsafe(chunkSize), 0, chunkSize, at + heldBytes)
    if (bytesRead === 0) break
    let chunk = buffer.subarray(0, bytesRead)
    for (let found = chunk.indexOf(newline); found >= 0; found = chunk.indexOf(newline)) {
      const isTooLong = heldBytes > longestLine
      const text = isTooLong ? '?' : Buffer.concat([...held, chunk.subarray(0, found)]).toString()
      at += heldBytes + found + 1
      yield { text, end: at, isEnded: true }
      held = []
      heldBytes = 0
      chunk = chunk.subarray(found + 1)
    }
    heldBytes += chunk.length
    if (heldBytes > longestLine) held = []
    else held.push(chunk)
  }
  if (heldBytes > 0) yield { text: Buffer.concat(held).toString(), end: at + heldBytes, isEnded: false }
}

async function placeAt(file: FileHandle, bytes: number): Promise<LogPlace> {
  return { bytes, mark: (await markAt(file, bytes)) ?? 0 }
}

/** @returns `undefined` when the file is shorter */
async function markAt(file: FileHandle, bytes: number): Promise<number | undefined> {
  const size = Math.min(bytes, markSize)
  const { bytesRead, buffer } = await file.read(Buffer.alloc(size), 0, size, bytes - size)
  return bytesRead < size ? undefined : hash32(buffer.toString('latin1'))
}
