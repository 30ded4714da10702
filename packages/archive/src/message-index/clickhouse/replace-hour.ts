import type { Message } from '@timkit/core'
import type { HourKey } from '../../hours/hour-key.ts'
import { StorageError } from '../../raw/storage-error.ts'
import type { HourToIndex, IndexedHour } from '../message-index.ts'
import { hourIdOf } from '../row/row-id.ts'
import { type BatchEntry, beginBatch, monthOf, writeEntries } from './batches.ts'
import { noteCopies } from './copies.ts'
import { coverLate, coverLive, type NewBatch } from './cover-live.ts'
import { HourRows, type SentRows } from './hour-rows.ts'
import type { RowMemory } from './row-memory.ts'
import { tables } from './schema.ts'
import type { Server } from './server.ts'
import { settleChanges } from './settle-changes.ts'
import { withoutRepeated } from './without-repeated.ts'
import type { Writing } from './writes.ts'

/** Puts the messages of an hour in place of what is there of it: nobody sees them until all are there, and then at once. */
export async function replaceHour(
  writing: Writing,
  hour: HourToIndex,
  batches: AsyncIterable<readonly Message[]>,
  skipped: () => number,
  memory?: RowMemory,
): Promise<IndexedHour> {
  const sent = await sendHour(writing, hour, batches, memory)
  return showHour(writing, hour, { ...sent, skipped: skipped() })
}

/** Sends the messages of an hour, as a batch that nobody sees yet. */
export async function sendHour(
  writing: Writing,
  hour: HourToIndex,
  batches: AsyncIterable<readonly Message[]>,
  memory?: RowMemory,
): Promise<SentRows> {
  const teller = {
    begin: () => beginBatch(writing),
    tellAgain: (batch: number) => tellAgain(writing, batch),
  }
  const rows = new HourRows(writing.server, hour, teller, memory)
  for await (const messages of batches) await rows.add(messages)
  return rows.end()
}

/** Says of a large hour that it is still being filled: what is not for an hour, others may delete. */
export function tellAgain({ server, next }: Pick<Writing, 'server' | 'next'>, batch: number): Promise<void> {
  return writeEntries(server, [{ batch, state: 'writing' }], next())
}

/** Shows an hour whose rows were sent. */
export async function showHour(
  writing: Writing,
  hour: HourToIndex,
  sent: SentRows & { readonly skipped: number },
): Promise<IndexedHour> {
  const { batch, hasUndated } = sent
  const month = monthOf(hour)
  if (batch !== undefined) await refuseLoss(writing.server, { batch, month }, sent.messages, hour)
  const left =
    batch !== undefined && sent.mayRepeat ? await withoutRepeated(writing.server, { batch, month }) : sent
  const { chatType, hour: name, generation, sha256 } = hour
  const { messages, firstTime, lastTime } = left
  const there: IndexedHour = {
    ...{ chatType, hour: name, generation, sha256 },
    ...{ messages, skipped: sent.skipped, firstTime, lastTime },
  }
  await show(writing, { hour: there, batch, hasUndated })
  return there
}

/** An hour that nobody sees yet. */
interface NewHour {
  readonly hour: IndexedHour
  /** `undefined` without messages. */
  readonly batch: number | undefined
  readonly hasUndated: boolean
}

async function show(writing: Writing, { hour, batch, hasUndated }: NewHour): Promise<void> {
  const { server, batches, next } = writing
  const month = monthOf(hour)
  const before = batches.batchOf.get(hourIdOf(hour))
  const covered: readonly BatchEntry[] =
    batch !== undefined && batches.live > 0 ? await coverLive(writing, { batch, month }) : []
  if (batch !== undefined && batches.changes > 0)
    await settleChanges(writing, { batch, month }, { isOfGroups: hour.chatType === 'group', before })
  if (batch !== undefined) await noteCopies(writing, { batch, month }, { before, hour, hasUndated })
  const entries: BatchEntry[] = [{ batch: batch ?? next(), state: 'shown', hour }, ...covered]
  if (before !== undefined) entries.push({ batch: before, state: 'retired' })
  await writeEntries(server, entries, next())
  if (batch !== undefined) await coverLate(writing, { batch, month }, covered)
}

/** Looks that all is there before it is shown: another program may have purged what this one was filling, and a server may have lost a part. */
async function refuseLoss(
  server: Server,
  of: NewBatch,
  sent: number,
  { chatType, hour }: HourKey,
): Promise<void> {
  const [row] = await server.select(
    `SELECT count() AS there FROM ${tables.message} WHERE month = {month:UInt32} AND batch = {batch:UInt64}`,
    { ...of },
  )
  const there = Number(row?.there)
  if (there === sent) return
  const reason = `of the ${sent} messages of ${chatType} ${hour} that were sent ${there} are there: another program purged the index meanwhile, or the server lost them. Run it again: nothing was changed`
  throw new StorageError(
    `write the index ${server.shown}`,
    Object.assign(new Error(reason), { code: 'ROWS_MISSING' }),
    server.shown,
  )
}

/** Forgets an hour. */
export async function dropHour(writing: Writing, hourId: number): Promise<void> {
  const batch = writing.batches.batchOf.get(hourId)
  if (batch === undefined) return
  await writeEntries(writing.server, [{ batch, state: 'retired' }], writing.next())
}
