/**
 * A world as lines of JSON.
 *
 * Lines, because a world may be larger than the longest string that a runtime can hold.
 *
 * @module
 */

import type { Account, Group, Side } from '../records/records.ts'
import type { World } from '../world.ts'
import { type AccountLine, type Line, type LineCounts, type StoreLine, snapshotFormat } from './lines.ts'

/** Characters that end a line for some readers, Node's among them, and may stand in JSON as they are. */
const lineEnds = /[\u2028\u2029]/g

/** Writes a world as lines of JSON. The world must not change until the last line is taken. */
export function* snapshot(world: World): Generator<string> {
  for (const line of lines(world)) {
    yield JSON.stringify(line).replace(lineEnds, (end) => (end === '\u2028' ? '\\u2028' : '\\u2029'))
  }
}

function* lines(world: World): Generator<Line> {
  yield { format: snapshotFormat, ...world.counters, counts: countsOf(world) }
  for (const account of world.accounts.values()) yield accountLine(account)
  for (const account of world.accounts.values()) {
    for (const side of account.sides.values()) yield* sideLines(side)
  }
  for (const group of world.groups.values()) yield* groupLines(group)
  yield* storeLines(world)
}

function countsOf(world: World): LineCounts {
  const { accounts, groups } = world
  let messages = 0
  for (const account of accounts.values()) {
    for (const side of account.sides.values()) if (writesMessages(side)) messages += side.messages.length
  }
  let groupMessages = 0
  for (const group of groups.values()) groupMessages += group.messages.length
  const kept = [...storeLines(world)].length
  return { accounts: accounts.size, messages, groups: groups.size, groupMessages, storeLines: kept }
}

function accountLine({ id, profile, presence, validFrom, list }: Account): AccountLine {
  return {
    account: id,
    ...(profile && { profile: [...profile] }),
    ...(presence && { presence }),
    ...(validFrom > 0 && { validFrom }),
    ...(list && {
      list: {
        unlistedGroups: [...list.unlistedGroups],
        pinnedGroups: [...list.pinnedGroups],
        folders: list.folders.map(({ id, name, contacts }) => ({ id, name, contacts: [...contacts] })),
        marks: [...list.marks].map(([key, marks]) => [key, String(marks.standard), marks.custom, marks.time]),
        lastFolderId: list.lastFolderId,
      },
    }),
  }
}

/** The messages of a conversation are written once, with the first of its two sides. */
function writesMessages({ account, peer }: Side): boolean {
  return account.id <= peer.id
}

function* sideLines(side: Side): Generator<Line> {
  const { account, peer } = side
  if (writesMessages(side)) {
    const unread = new Set([...side.unread, ...(peer.sides.get(account.id)?.unread ?? [])])
    for (const message of side.messages) {
      const { id, time, seq, random, from, to, body, cloud, flags } = message
      yield { m: [id, time, seq, random, from, to, body, cloud, flags, unread.has(message) ? 1 : 0] }
    }
  }
  const { clearedThrough: cleared, unlistedThrough: unlisted, pinned } = side
  if (cleared > 0 || unlisted > 0 || pinned) yield { side: [account.id, peer.id], cleared, unlisted, pinned }
}

function* groupLines(group: Group): Generator<Line> {
  const { id, type, createTime, infoTime, profile, custom } = group
  const members = [...group.members.values()].map(({ account, ...member }) => ({ id: account.id, ...member }))
  yield { group: id, type, createTime, infoTime, profile, custom: [...custom], members }
  for (const message of group.messages) {
    const { id: number, time, seq, random, from, priority, body, cloud, flags } = message
    yield { g: [number, time, seq, random, from, priority, body, cloud, flags], of: id }
  }
}

function* storeLines({ stores }: World): Generator<StoreLine> {
  for (const [name, store] of stores.entries()) {
    for (const line of store.lines()) yield { store: name, line }
  }
}
