import { IntegrityError, type Message } from '@timkit/core'
import { readHistoryFile } from '@timkit/core/history'
import type { CompleteHour } from '../../raw/raw-hours.ts'
import { fileKey } from '../../raw/raw-keys.ts'
import type { RawStore } from '../../raw/raw-store.ts'
import { wholeIfSmall } from '../../raw/whole-if-small.ts'
import type { HourFile } from './hour-file.ts'

/** The messages of an hour, as they come out of its files; a line that cannot be read spoils no other. */
export async function* batchesOf(
  hour: CompleteHour,
  { store, signal }: { readonly store: RawStore; readonly signal?: AbortSignal | undefined },
  onSkipped: () => void,
): AsyncGenerator<readonly Message[], void, undefined> {
  for (const { facts, open } of filesOf(hour, store)) {
    const bytes = await wholeIfSmall(await open(signal), facts.gzipSize)
    const read = readHistoryFile(bytes, facts, { signal, onSkipped, salvage: true })
    for await (const { items } of read.pages()) {
      if (items.length > 0) yield items
    }
  }
}

/** The files of an hour, as an engine reads them. */
export function filesOf(hour: CompleteHour, store: RawStore): HourFile[] {
  return hour.files.map((file) => {
    const name = fileKey(file)
    return {
      facts: { ...file, name },
      path: store.pathOf?.(name),
      async open(signal) {
        const bytes = await (store.readCopy?.(name, file.sha256, signal) ?? store.read(name, signal))
        if (bytes !== undefined) return bytes
        throw new IntegrityError(`Cannot read ${name}: it is not there any more`, { fault: 'missing' })
      },
    }
  })
}
