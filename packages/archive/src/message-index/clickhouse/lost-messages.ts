import type { IndexedHour } from '../message-index.ts'
import { type BatchReader, monthOf } from './batches.ts'
import { tables } from './schema.ts'
import type { Server } from './server.ts'

/** A partition with fewer rows than its hours have messages. */
interface Lack {
  readonly month: number
  readonly rows: number
  readonly messages: number
}

/**
 * Says what somebody took of the messages: a table was emptied, a partition dropped, or a backup restored in part. Parts tell how many rows they have without
 * being read, those that are deleted and not yet gone included, so that fewer than the hours say are certainly too few; that none are missing is not said, which is what `check` looks for.
 */
export async function lostMessages(server: Server, reader: BatchReader): Promise<string | undefined> {
  if ((await lackOf(server, (await reader.read()).hours)) === undefined) return undefined
  // A replica may not have fetched all parts yet.
  const [table] = await server.select(
    'SELECT engine FROM system.tables WHERE database = currentDatabase() AND name = {name:String}',
    { name: tables.message },
  )
  if (table?.engine !== 'MergeTree') return undefined
  // Another program may have dropped hours, and then their rows, since their number was read: it says so before it does.
  const { hours } = await reader.read()
  const lack = await lackOf(server, hours)
  if (lack === undefined || (await reader.read()).hours !== hours) return undefined
  return `${tables.message} has ${lack.rows} rows of ${lack.month}, of which hours say that they have ${lack.messages} messages: somebody removed some`
}

async function lackOf(server: Server, hours: readonly IndexedHour[]): Promise<Lack | undefined> {
  const messages = new Map<number, number>()
  for (const hour of hours) {
    const month = monthOf(hour)
    messages.set(month, (messages.get(month) ?? 0) + hour.messages)
  }
  const parts = await server.select(
    'SELECT partition, sum(rows) AS rows FROM system.parts WHERE database = currentDatabase() AND table = {name:String} AND active GROUP BY partition',
    { name: tables.message },
  )
  const rows = new Map(parts.map((part) => [Number(part.partition), Number(part.rows)]))
  const lacks = [...messages].map(([month, of]) => ({ month, messages: of, rows: rows.get(month) ?? 0 }))
  return lacks.find((lack) => lack.rows < lack.messages)
}
