import { sentAt, sleep } from '@timkit/core/internal'
import type { LiveMessage } from '../message-index.ts'
import { exactIdentity, numberedIdentity } from '../row/exact-identity.ts'
import { messageOfWire, wireOfAny } from '../row/message-row.ts'
import { hourOf, idsOfRegion, kindOf, regionOf, regionSize } from '../row/row-id.ts'
import { storedText } from '../row/stored-text.ts'
import { type BatchEntry, shown, writeEntries } from './batches.ts'
import { deleteChanges, readChanges, writeChanges } from './changes.ts'
import { editRows } from './edit-rows.ts'
import { findIdentities } from './find-identities.ts'
import { noteChanges } from './note-changes.ts'
import { forgetNumbered, settleNumbered } from './numbered-changes.ts'
import { editedRow, rowOf, type StoredRow } from './row.ts'
import { tables } from './schema.ts'
import type { Writing } from './writes.ts'

/** How long the program that puts a file in place may take to see to what came meanwhile. */
const otherProgramMs = 1_000

/** Those of an hour and kind: a batch of their own, so that they can go when the file of the hour comes. */
interface Region {
  readonly batch: number
  readonly isNew: boolean
  /** The id of the last. */
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
  await settleLive(writing, added, used)
  if (writing.batches.changes > 0) {
    const numbers = added.flatMap(({ identity }) => numberedIdentity(identity)?.number ?? [])
    await settleNumbered(await writing.refreshed(), [...new Set(numbers)])
  }
  const recalls = identified.flatMap(({ identity, live: { message, recalled = message.recalled } }) =>
    recalled === undefined ? [] : { identity, recalled },
  )
  if (recalls.length > 0) await noteChanges(await writing.refreshed(), recalls)
  return added.length
}

/**
 * Another program may have put the file of an hour in place meanwhile: then what the file has is not live any more, and what came into a batch that is
 * hidden now is added again, unless that program has seen to it.
 */
async function settleLive(
  writing: Writing,
  added: readonly { readonly identity: string; readonly live: LiveMessage }[],
  used: readonly number[],
): Promise<void> {
  if (added.length === 0) return
  let now = await writing.refreshed()
  // What was shown last is what this one has added itself, or what others did.
  const isHidden = used.some((batch) => now.batches.hidden.has(batch))
  if (now.batches.hours === writing.batches.hours && !isHidden) return
  if (isHidden) {
    await sleep(otherProgramMs)
    now = await writing.refreshed()
  }
  const rows = await findIdentities(
    now,
    added.map(({ identity }) => identity),
  )
  const ofFiles = new Set(rows.filter(({ month }) => month !== 0).map(({ identity }) => identity))
  await deleteLive(
    now,
    rows.filter(({ month, identity }) => month === 0 && ofFiles.has(identity)),
  )
  const there = new Set(rows.map(({ identity }) => identity))
  const missing = added.filter(({ identity }) => !there.has(storedText(identity)))
  if (missing.length > 0) {
    await putLive(
      now,
      missing.map(({ live }) => live),
    )
  }
}

/** @returns the batches that they are in */
async function insertLive(writing: Writing, given: readonly LiveMessage[]): Promise<readonly number[]> {
  if (given.length === 0) return []
  const { server, next, batches } = writing
  const regions = await regionsOf(writing, given)
  let rows: StoredRow[] = given.map(({ message }) => {
    const kind = kindOf({ chatType: message.chat.type })
    const region = regions.get(firstOf(message)) as Region
    if (region.last + 1 === firstOf(message) + regionSize)
      throw new RangeError(`An hour holds at most ${regionSize} live messages`)
    region.last++
    const wire = wireOfAny(message)
    return rowOf(messageOfWire(wire, kind), wire, { id: region.last, month: 0, batch: region.batch })
  })
  if (batches.changes > 0) {
    const changes = await readChanges(
      server,
      rows.map(({ identity }) => identity),
    )
    rows = rows.map((row) => {
      const body = changes.get(row.identity)?.body ?? ''
      return body === '' ? row : editedRow(row, body, next())
    })
    await writeChanges(
      writing,
      [...changes.values()].map((change) => ({ ...change, seen: 1 as const })),
    )
  }
  const begun = [...regions.values()].filter(({ isNew }) => isNew)
  const entries = begun.map(({ batch }): BatchEntry => ({ batch, state: 'shown' }))
  await writeEntries(server, entries, next())
  await server.insert(tables.message, rows as never, `live-${next()}`)
  return [...regions.values()].map(({ batch }) => batch)
}

/** By their first id, the hours and kinds that live messages are of. */
async function regionsOf(
  { server, batches, next }: Writing,
  given: readonly LiveMessage[],
): Promise<ReadonlyMap<number, Region>> {
  const firsts = [...new Set(given.map(({ message }) => firstOf(message)))]
  const seen = shown(batches)
  const found = await server.select(
    `SELECT intDiv(id, {size:UInt64}) AS region, max(id) AS newest, max(batch) AS current FROM ${tables.message}
      WHERE month = 0 AND ${seen.sql} AND region IN {regions:Array(UInt64)} GROUP BY region`,
    { ...seen.parameters, size: regionSize, regions: firsts.map(regionOf) },
  )
  return new Map(
    firsts.map((first) => {
      const row = found.find(({ region }) => Number(region) === regionOf(first))
      return [
        first,
        row === undefined
          ? { batch: next(), isNew: true, last: first - 1 }
          : { batch: Number(row.current), isNew: false, last: Number(row.newest) },
      ]
    }),
  )
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
