import { toHistoryHour } from '@timkit/core'
import { type ArchiveFile, archiveFormat } from './archive-file.ts'
import { chatTypes, hourAfter, hourId } from './hours/hour-key.ts'
import { keyOfDay } from './manifest/day-file.ts'
import type { DayRecords, HourRecord } from './manifest/hour-record.ts'
import type { IndexPlace } from './message-index/index-place.ts'
import type { IndexedHour, MessageIndex } from './message-index/message-index.ts'
import type { RawEntry, RawStore } from './raw/raw-store.ts'
import { StorageError } from './raw/storage-error.ts'

/** Of an index nobody knows when its files were kept, nor by whom. */
const sometime = new Date(0).toISOString()

/** What stands in the place of the files of an archive of which there is only the index. */
export interface IndexAloneStore extends RawStore {
  /** Closes its connection to the index. */
  close(): Promise<void>
}

/**
 * Makes what an archive is read by on a machine that has its index and not its files, such as one that reaches the ClickHouse and not the bucket:
 * `openArchive({ folder, index, store: createIndexAloneStore({ index }) })`. Nothing can be written to it.
 *
 * An index knows which hours it has. Of all others from its first hour to now only the files tell what became of them, so they are `unknown`: not searched, and never
 * said to be empty. Nor does it know where messages were erased, so that hours which lost some are not told apart (`redacted`), nor how large files are.
 *
 * @param index where the index is
 * @param now milliseconds since 1970. @default the clock of this machine
 */
export function createIndexAloneStore({
  index,
  now = Date.now,
}: {
  readonly index: IndexPlace
  readonly now?: (() => number) | undefined
}): IndexAloneStore {
  const name = index.address ?? 'an index'
  let opened: Promise<MessageIndex | undefined> | undefined
  const open = (): Promise<MessageIndex | undefined> => {
    // Whoever only reads makes none.
    opened ??= Promise.resolve(index.isThere?.() ?? true).then((isThere) =>
      isThere ? index.open({ workers: 0 }) : undefined,
    )
    opened.then(
      (found) => {
        if (found === undefined) opened = undefined
      },
      () => {
        opened = undefined
      },
    )
    return opened
  }
  const readOnly = (): never => {
    const reason =
      'only its index was named, which can be read and not written. Name the files of the archive'
    throw new StorageError(
      `write the archive ${name}`,
      Object.assign(new Error(reason), { code: 'READONLY' }),
      name,
    )
  }
  const days = async (): Promise<ReadonlyMap<string, DayRecords>> =>
    recordsOf((await (await open())?.hours()) ?? [], toHistoryHour(new Date(now())))

  async function* list(prefix: string): AsyncGenerator<RawEntry, void, undefined> {
    if (!prefix.startsWith('hours/')) return
    for (const [key, records] of await days())
      if (key.startsWith(prefix)) yield { key, size: JSON.stringify(records).length }
  }

  return {
    name,
    list,
    async readText(key) {
      if (key === 'archive.json') {
        const owner = await (await open())?.owner()
        if (owner === undefined) return undefined
        const about: ArchiveFile = {
          format: archiveFormat,
          ...owner,
          createdAt: sometime,
          createdBy: 'timkit',
          index: index.address,
        }
        return JSON.stringify(about)
      }
      const records = key.startsWith('hours/') ? (await days()).get(key) : undefined
      return records && JSON.stringify(records)
    },
    read: async () => undefined,
    publish: async () => readOnly(),
    replace: async () => readOnly(),
    remove: async () => readOnly(),
    sweep: async () => ({ files: 0, bytes: 0 }),
    async close() {
      await (await opened?.catch(() => undefined))?.close()
    },
  }
}

/** What files of days would say, by their keys, in the order of those. */
function recordsOf(indexed: readonly IndexedHour[], end: string): ReadonlyMap<string, DayRecords> {
  const known = new Map(indexed.map((hour) => [hourId(hour), hour]))
  const [first] = indexed.map(({ hour }) => hour).sort()
  const found = new Map<string, { format: 1; hours: Record<string, HourRecord> }>()
  if (first === undefined) return found
  for (const chatType of chatTypes) {
    for (let hour = first; hour < end; hour = hourAfter(hour)) {
      const key = keyOfDay({ chatType, hour })
      const day = found.get(key) ?? { format: 1, hours: {} }
      day.hours[hour.slice(8)] = recordOf(known.get(hourId({ chatType, hour })))
      found.set(key, day)
    }
  }
  return found
}

function recordOf(hour: IndexedHour | undefined): HourRecord {
  if (hour === undefined) return { asks: 0, settled: 'unknown' }
  const { generation, sha256 } = hour
  const raw = {
    generation,
    files: 1,
    gzipBytes: 0,
    bytes: 0,
    sha256,
    keptAt: sometime,
    source: 'service',
  } as const
  return { asks: 0, raw }
}
