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
  // Whoever only reads makes none. What is not there, or does not answer, is looked for again the next time.
  const openIfThere = async (): Promise<MessageIndex | undefined> =>
    (await index.isThere?.()) === false ? undefined : index.open({ workers: 0 })
  const open = async (): Promise<MessageIndex | undefined> => {
    opened ??= openIfThere()
    const found = await opened.catch((error: unknown) => {
      opened = undefined
      throw error
    })
    if (found === undefined) opened = undefined
    return found
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
  // Whoever lists the files of days reads each of them then: the index is asked once for all.
  let listed: ReadonlyMap<string, DayRecords> | undefined

  async function* list(prefix: string): AsyncGenerator<RawEntry, void, undefined> {
    if (!prefix.startsWith('hours/')) return
    const hours = (await (await open())?.hours()) ?? []
    listed = recordsOf(hours, toHistoryHour(new Date(now())))
    for (const [key, records] of listed)
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
      const records = listed?.get(key)
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
