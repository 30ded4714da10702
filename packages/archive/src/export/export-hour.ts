import { IntegrityError, mediaOf } from '@timkit/core'
import { readHistoryFile } from '@timkit/core/history'
import { isObject } from '@timkit/core/internal'
import type { HourKey } from '../hours/hour-key.ts'
import { readRawHour } from '../raw/raw-hours.ts'
import { fileKey } from '../raw/raw-keys.ts'
import type { RawStore } from '../raw/raw-store.ts'
import type { ReadExportQuery } from './export-query.ts'

/** What a piece of an hour gave. */
export interface ExportedPiece {
  /** A message on each line, as the file has it. */
  readonly lines: Uint8Array
  /** A file that a message brings along on each line. */
  readonly media: string
  readonly messages: number
  readonly files: number
}

const lineFeed = Buffer.from('\n')
const backslash = 0x5c
const decoder = new TextDecoder()

/**
 * Exports what is wanted of the newest making of an hour, verifying its files: with the last piece comes the proof.
 *
 * @throws {IntegrityError} A file is damaged, or not there.
 */
export async function* exportHour(
  key: HourKey,
  { isWanted, needle }: ReadExportQuery,
  { store, signal }: { readonly store: RawStore; readonly signal?: AbortSignal | undefined },
): AsyncGenerator<ExportedPiece, void, undefined> {
  const newest = (await readRawHour(store, key)).at(-1)
  if (newest === undefined) throw gone(`${key.chatType} ${key.hour}`)
  for (const file of newest.files) {
    const name = fileKey(file)
    const bytes = await store.read(name, signal)
    if (bytes === undefined) throw gone(name)
    const read = readHistoryFile(bytes, { ...file, name }, { signal, onSkipped: () => undefined })
    for await (const { items } of read.raw().pages()) {
      const lines: Uint8Array[] = []
      let media = ''
      let messages = 0
      let files = 0
      for (const item of items) {
        const element = Buffer.from(item.buffer, item.byteOffset, item.byteLength)
        if (!element.includes(needle) && !element.includes(backslash)) continue
        const wire: unknown = JSON.parse(decoder.decode(element))
        if (!isObject(wire) || !isWanted(wire)) continue
        lines.push(onOneLine(element), lineFeed)
        messages++
        for (const one of mediaOf(wire.MsgBody)) {
          media += `${JSON.stringify({ ...placeOf(wire, key), ...one })}\n`
          files++
        }
      }
      if (messages > 0) yield { lines: Buffer.concat(lines), media, messages, files }
    }
  }
}

/** Line feeds stand only between the parts of JSON, never in a text. */
function onOneLine(element: Buffer): Buffer {
  if (!element.includes(0x0a) && !element.includes(0x0d)) return element
  return Buffer.from(element.map((byte) => (byte === 0x0a || byte === 0x0d ? 0x20 : byte)))
}

function placeOf(wire: Readonly<Record<string, unknown>>, { chatType, hour }: HourKey) {
  const { From_Account: from, To_Account: to, GroupId: group, MsgTimestamp: time, MsgSeq: seq } = wire
  return { chatType, hour, time, from, to, group, seq }
}

function gone(name: string): IntegrityError {
  return new IntegrityError(`Cannot read ${name}: it is not there any more`, { fault: 'size' })
}
