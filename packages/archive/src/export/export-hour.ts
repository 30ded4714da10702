import { mediaOf } from '@timkit/core'
import type { HourKey } from '../hours/hour-key.ts'
import type { ReadExportQuery } from './export-query.ts'
import type { OneCopy } from './one-copy.ts'
import { type ExportHourOptions, wantedOf } from './wanted-of.ts'

/** What a piece of an hour gave. */
export interface ExportedPiece {
  /** A message on each line, as the file has it. */
  readonly lines: Uint8Array
  /** A file that a message brings along on each line. */
  readonly media: string
  readonly messages: number
  readonly files: number
  /** Entries that cannot be read, or that are no message. */
  readonly unreadable: number
}

const lineFeed = Buffer.from('\n')

/**
 * Exports what is wanted of the newest making of an hour, verifying its files: with the last piece comes the proof. What another hour gives is left out.
 *
 * @throws {IntegrityError} A file is damaged, or not there.
 */
export async function* exportHour(
  key: HourKey,
  read: ReadExportQuery,
  { copies, ...how }: ExportHourOptions & { readonly copies: OneCopy },
): AsyncGenerator<ExportedPiece, void, undefined> {
  let unreadable = 0
  const onUnreadable = () => {
    unreadable++
  }
  for await (const found of wantedOf(key, read, how, onUnreadable)) {
    const lines: Uint8Array[] = []
    let media = ''
    let messages = 0
    let files = 0
    for (const { element, wire } of found) {
      if (await copies.isElsewhere(wire, key)) continue
      lines.push(onOneLine(element), lineFeed)
      messages++
      for (const one of mediaOf(wire.MsgBody)) {
        media += `${JSON.stringify({ ...placeOf(wire, key), ...one })}\n`
        files++
      }
    }
    if (messages > 0) yield { lines: Buffer.concat(lines), media, messages, files, unreadable: 0 }
  }
  if (unreadable > 0) yield { lines: new Uint8Array(), media: '', messages: 0, files: 0, unreadable }
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
