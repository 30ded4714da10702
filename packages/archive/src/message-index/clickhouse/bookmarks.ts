import { type IndexOwner, ownerName, readOwner, writeOwner } from '../index-owner.ts'
import { readStoredText, storedText } from '../row/stored-text.ts'
import { tables } from './schema.ts'
import type { Server } from './server.ts'
import type { Writing } from './writes.ts'

const text = (value: unknown) => readStoredText(String(value))

/** All bookmarks, by name. */
export async function bookmarks(server: Server): Promise<ReadonlyMap<string, string>> {
  const rows = await server.select(
    `SELECT name, place FROM ${tables.bookmark} FINAL WHERE name <> {owner:String}`,
    { owner: ownerName },
  )
  return new Map(rows.map(({ name, place }) => [text(name), text(place)]))
}

/** Puts a bookmark, in place of that of the same name. */
export function putBookmark({ server, next }: Writing, name: string, place: string): Promise<void> {
  const version = next()
  const row = { name: storedText(name), place: storedText(place), version }
  return server.insert(tables.bookmark, [row], `bookmark-${version}`)
}

/** Which archive the index is of. */
export async function owner(server: Server): Promise<IndexOwner | undefined> {
  const [row] = await server.select(
    `SELECT place FROM ${tables.bookmark} WHERE name = {owner:String} ORDER BY version LIMIT 1`,
    { owner: ownerName },
  )
  return readOwner(row === undefined ? undefined : text(row.place))
}

/** Says which archive the index is of: of two that do so at the same time the server takes the first, as both send the same token. */
export async function claim({ server, next }: Writing, claimed: IndexOwner): Promise<IndexOwner> {
  const before = await owner(server)
  if (before !== undefined) return before
  const row = { name: ownerName, place: storedText(writeOwner(claimed)), version: next() }
  await server.insert(tables.bookmark, [row], 'claim', 'of all programs')
  return (await owner(server)) ?? claimed
}
