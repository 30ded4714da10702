import { IntegrityError } from '@timkit/core'
import { readHistoryFile } from '@timkit/core/history'
import { isObject } from '@timkit/core/internal'
import type { HourKey } from '../hours/hour-key.ts'
import { readRawHour } from '../raw/raw-hours.ts'
import { fileKey } from '../raw/raw-keys.ts'
import type { RawStore } from '../raw/raw-store.ts'
import type { ReadExportQuery } from './export-query.ts'

const backslash = 0x5c
const decoder = new TextDecoder()

/** What reading an hour works with. */
export interface ExportHourOptions {
  readonly store: RawStore
  readonly signal?: AbortSignal | undefined
}

/**
 * What is wanted of an hour, a piece at a time.
 *
 * @param onUnreadable is called for each entry that cannot be read, where it may be wanted
 * @throws {IntegrityError} A file is damaged, or not there.
 */
export async function* wantedOf(
  key: HourKey,
  { isWanted, needle }: ReadExportQuery,
  { store, signal }: ExportHourOptions,
  onUnreadable: () => void = () => undefined,
): AsyncGenerator<readonly { readonly element: Buffer; readonly wire: WireObject }[], void, undefined> {
  const newest = (await readRawHour(store, key)).at(-1)
  if (newest === undefined) throw gone(`${key.chatType} ${key.hour}`)
  for (const file of newest.files) {
    const name = fileKey(file)
    const bytes = await store.read(name, signal)
    if (bytes === undefined) throw gone(name)
    const read = readHistoryFile(
      bytes,
      { ...file, name },
      {
        signal,
        onSkipped: onUnreadable,
        salvage: true,
      },
    )
    for await (const { items } of read.raw().pages()) {
      yield items.flatMap((item) => {
        const element = Buffer.from(item.buffer, item.byteOffset, item.byteLength)
        if (!element.includes(needle) && !element.includes(backslash)) return []
        const wire = parse(element)
        if (wire === undefined) onUnreadable()
        return isObject(wire) && isWanted(wire) ? { element, wire } : []
      })
    }
  }
}

/** What is an object by its brackets may still be no JSON. */
function parse(element: Uint8Array): unknown {
  try {
    return JSON.parse(decoder.decode(element))
  } catch {
    return undefined
  }
}

/** A message as the wire has it. */
export type WireObject = Readonly<Record<string, unknown>>

function gone(name: string): IntegrityError {
  return new IntegrityError(`Cannot read ${name}: it is not there any more`, { fault: 'missing' })
}
