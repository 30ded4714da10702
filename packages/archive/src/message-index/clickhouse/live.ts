import { randomInt } from 'node:crypto'
import { sentAt, sleep } from '@timkit/core/internal'
import type { LiveMessage } from '../message-index.ts'
import { exactIdentity, numberedIdentity } from '../row/exact-identity.ts'
import { messageOfWire, wireOfAny } from '../row/message-row.ts'
import { hourOf, idsOfRegion, kindOf, regionOf, regionSize } from '../row/row-id.ts'
import { storedText } from '../row/stored-text.ts'
import { type BatchEntry, shown, writeEntries } from './batches.ts'
import { deleteChanges, readChanges, settleOfAccounts } from './changes.ts'
import { editRows } from './edit-rows.ts'
import { type FoundRow, findIdentities } from './find-identities.ts'
import { noteChanges } from './note-changes.ts'
import { forgetNumbered, settleNumbered } from './numbered-changes.ts'
import { allColumns, editedRow, rowOf, type StoredRow, storedRow } from './row.ts'
import { tables } from './schema.ts'
import type { Writing } from './writes.ts'

/** How long the program that puts a file in place may take to see to what came meanwhile. */
const otherProgramMs = 1_000

/** Those of an hour and kind: batches of their own, one of each program, so that they can go when the file of the hour comes. */
interface Region {
  readonly batch: number
  /** The id of the last, of whichever program. */
  last: number
}

/** Adds messages unless they are known. @returns how many were added */
export async function putLive(writing: Writing, given: readonly LiveMessage[]): Promise<number> {
  const identified = given.flatMap((live) => {
    // Without one nobody could tell that the hour's file has it as well, and without a time it has no place yet.
    const identity = exactIdentity(live.message)
    return identity === undefined || sentAt(live.message) === undefined ? [] : { identity, live }
  })
  const firsts = new Map(identified.toReversed().map((one) => [one.identity, one]))
  const known = new Set((await findIdentities(writing, [...firsts.keys()])).map(({ identity }) => identity))
  const added = identified.filter(
    (one) => firsts.get(one.identity) === one && !known.has(storedText(one.identity)),
  )
  const used = await insertLive(
    writing,
    added.map(({ live }) => live),
  )
  if (added.length > 0) await settleLive(writing, added, used)
  const recalls = identified.flatMap(({ identity, live: { message, recalled = message.recalled } }) =>
    recalled === undefined ? [] : { identity, recalled },
  )
  if (recalls.length > 0) await noteChanges(await writing.refreshed(), recalls)
  return added.length
}

/**
 * Another program may have put the file of an hour in place meanwhile: then what the file has is not live any more, and what came into a batch that is
 * hidden now is added again, unless that program has seen to it. Or it heard of the same, or took the same ids: each looks again when it has written.
 */
async function settleLive(
  writing: Writing,
  added: readonly { readonly identity: string; readonly live: LiveMessage }[],
  used: readonly number[],
): Promise<void> {
  let now = await writing.refreshed()
  const identities = added.map(({ identity }) => identity)
  if (now.batches.changes > 0) {
    await settleNumbered(now, [...new Set(identities.flatMap((one) => numberedIdentity(one)?.number ?? []))])
    await settleOfAccounts(
      now,
      identities.filter((one) => numberedIdentity(one) === undefined),
    )
  }
  // What was shown last is what this one has added itself, or what others did.
  const isHidden = used.some((batch) => now.batches.hidden.has(batch))
  const isAlone = now.batches.live === writing.batches.live + added.length
  if (now.batches.hours === writing.batches.hours && !isHidden && isAlone) return
  if (isHidden) {
    await sleep(otherProgramMs)
    now = await writing.refreshed()
  }
  const rows = await findIdentities(now, identities)
  await deleteLive(now, notFound(rows))
  await takeOtherIds(now, used)
  const there = new Set(rows.map(({ identity }) => identity))
  const missing = added.filter(({ identity }) => !there.has(storedText(identity)))
  if (missing.length > 0) {
    await putLive(
      now,
      missing.map(({ live }) => live),
    )
  }
}

/** The live ones of rows that are there by a file too, or by another program: of those the first stays, whoever looks. */
function notFound(rows: readonly FoundRow[]): readonly FoundRow[] {
  const found = new Map<string, FoundRow>()
  const isFirst = (one: FoundRow, other: FoundRow) =>
    Number(one.month === 0) - Number(other.month === 0) || one.id - other.id || one.batch - other.batch
  for (const row of rows) {
    const other = found.get(row.identity)
    if (other === undefined || isFirst(row, other) < 0) found.set(row.identity, row)
  }
  return rows.filter((row) => row.month === 0 && found.get(row.identity) !== row)
}

/** So far from the last id, at most, ids begin where others are taken: so two programs that both do so hardly ever meet again. */
const idsApart = 1_000

/** Takes other ids for messages of this program where another one has the same: an id names a place of the order, and one message. */
async function takeOtherIds(writing: Writing, used: readonly number[]): Promise<void> {
  const { server, batches } = writing
  const seen = shown(batches)
  const found = await server.select(
    `SELECT ${allColumns} FROM ${tables.message} WHERE month = 0 AND batch IN {used:Array(UInt64)} AND ${seen.sql} AND id IN (
      SELECT id FROM ${tables.message} WHERE month = 0 AND ${seen.sql} GROUP BY id HAVING uniqExact(batch) > 1)`,
    { ...seen.parameters, used },
  )
  if (found.length === 0) return
  const rows = found.map(storedRow)
  const regions = await regionsOf(
    writing,
    rows.map(({ id }) => regionOf(id) * regionSize),
  )
  for (const region of regions.values()) region.last += randomInt(idsApart)
  const moved = rows.map((row) => ({ ...row, ...placeIn(regions, regionOf(row.id) * regionSize) }))
  await server.insert(tables.message, moved, `moved-${writing.next()}`)
  await deleteLive(writing, rows)
  await takeOtherIds(await writing.refreshed(), [...new Set([...used, ...moved.map(({ batch }) => batch)])])
}

/** @returns the batches that they are in */
async function insertLive(writing: Writing, given: readonly LiveMessage[]): Promise<readonly number[]> {
  if (given.length === 0) return []
  const { server, next, batches } = writing
  const firsts = given.map(({ message }) => firstOf(message))
  const regions = await regionsOf(writing, firsts)
  let rows: StoredRow[] = given.map(({ message }, at) => {
    const wire = wireOfAny(message)
    const kind = kindOf({ chatType: message.chat.type })
    return rowOf(messageOfWire(wire, kind), wire, { ...placeIn(regions, firsts[at] as number), month: 0 })
  })
  if (batches.changes > 0) {
    const identities = rows.map(({ identity }) => identity)
    const changes = await readChanges(server, identities)
    rows = rows.map((row) => {
      const body = changes.get(row.identity)?.body ?? ''
      return body === '' ? row : editedRow(row, body, next())
    })
  }
  await server.insert(tables.message, rows as never, `live-${next()}`)
  return [...regions.values()].map(({ batch }) => batch)
}

function placeIn(regions: ReadonlyMap<number, Region>, first: number): Pick<StoredRow, 'id' | 'batch'> {
  const region = regions.get(first) as Region
  if (region.last + 1 >= first + regionSize)
    throw new RangeError(`An hour holds at most ${regionSize} live messages`)
  region.last++
  return { id: region.last, batch: region.batch }
}

/** Of so many it is remembered; in others a new one begins. */
const mostLiveBatches = 1_000

/** By their first id, the hours and kinds that live messages are of. */
async function regionsOf(writing: Writing, given: readonly number[]): Promise<ReadonlyMap<number, Region>> {
  const { server, batches, liveBatches, next } = writing
  const firsts = [...new Set(given)]
  const seen = shown(batches)
  const own = [0, ...firsts.flatMap((first) => liveBatches.get(first) ?? [])]
  const found = await server.select(
    `SELECT intDiv(id, {size:UInt64}) AS region, max(id) AS newest, max(if(batch IN {own:Array(UInt64)}, batch, 0)) AS current
      FROM ${tables.message} WHERE month = 0 AND ${seen.sql} AND region IN {regions:Array(UInt64)} GROUP BY region`,
    { ...seen.parameters, own, size: regionSize, regions: firsts.map(regionOf) },
  )
  if (liveBatches.size > mostLiveBatches) liveBatches.clear()
  const begun: BatchEntry[] = []
  const regions = new Map<number, Region>()
  for (const first of firsts) {
    const row = found.find(({ region }) => Number(region) === regionOf(first))
    const current = Number(row?.current ?? 0)
    const batch = current > 0 ? current : next()
    if (current === 0) begun.push({ batch, state: 'shown' })
    liveBatches.set(first, batch)
    regions.set(first, { batch, last: row === undefined ? first - 1 : Number(row.newest) })
  }
  await writeEntries(server, begun, next())
  return regions
}

function firstOf({ chat, unixSeconds }: LiveMessage['message']): number {
  return idsOfRegion(hourOf(unixSeconds), kindOf({ chatType: chat.type }), 'live').first
}

/** So many are deleted at once: their ids are in the address of a request. */
const mostForgotten = 200

/** Drops the live messages of these identities, and what was heard of them. */
export async function forget(writing: Writing, identities: readonly string[]): Promise<void> {
  const { server } = writing
  const exact = identities.filter((identity) => numberedIdentity(identity)?.number !== identity)
  const rows = await findIdentities(writing, exact, { withCopies: true })
  await deleteLive(
    writing,
    rows.filter(({ month }) => month === 0),
  )
  if (writing.batches.changes > 0) {
    await deleteChanges(server, [...new Set(exact.map(storedText))])
    await forgetNumbered(writing, identities)
  }
  await editRows(
    writing,
    rows
      .filter(({ month, body, hasTwin }) => month !== 0 && (body !== '' || hasTwin))
      .map(({ hasTwin: _, ...row }) => ({ row, body: '' })),
  )
}

async function deleteLive({ server }: Writing, rows: readonly StoredRow[]): Promise<void> {
  for (let at = 0; at < rows.length; at += mostForgotten) {
    const some = rows.slice(at, at + mostForgotten)
    await server.command(
      `DELETE FROM ${tables.message} WHERE month = 0 AND ts IN {times:Array(Int64)} AND id IN {ids:Array(UInt64)}
        AND (ts, id, batch) IN arrayZip({stamps:Array(Int64)}, {ids:Array(UInt64)}, {batches:Array(UInt64)})`,
      {
        times: [...new Set(some.map(({ ts }) => ts))],
        stamps: some.map(({ ts }) => ts),
        ids: some.map(({ id }) => id),
        batches: some.map(({ batch }) => batch),
      },
    )
  }
}
