/**
 * A world as lines of JSON, and back.
 *
 * Lines, because a world may be larger than the longest string that a runtime can hold.
 *
 * @module
 */

import type { Account, ContactFolder, ContactMarks } from './account.ts'
import { listState } from './account.ts'
import { openSide, type Side } from './conversation.ts'
import {
  addMember,
  createGroup,
  type Group,
  type GroupProfile,
  type GroupType,
  type Member,
} from './group.ts'
import type { C2CMessage, GroupMessage } from './message.ts'
import { World } from './world.ts'

const FORMAT = 'timkit-emulator-1'

interface Head {
  readonly format: string
  readonly lastSeq: number
  readonly lastMessageId: number
}

interface AccountLine {
  readonly account: string
  readonly profile?: readonly (readonly [string, string | number])[]
  readonly presence?: Account['presence']
  readonly validFrom?: number
  readonly list?: {
    readonly unlistedGroups: readonly (readonly [string, number])[]
    readonly pinnedGroups: readonly string[]
    readonly folders: readonly {
      readonly id: number
      readonly name: string
      readonly contacts: readonly string[]
    }[]
    readonly marks: readonly (readonly [string, string, string, number])[]
    readonly lastFolderId: number
  }
}

interface SideLine {
  readonly side: readonly [string, string]
  readonly cleared: number
  readonly unlisted: number
  readonly pinned: boolean
}

/** `[id, time, seq, random, from, to, body, cloud, flags, unread]` */
type C2CLine = readonly [number, number, number, number, string, string, string, string, number, 0 | 1]
/** `[id, time, seq, random, from, priority, body, cloud, flags]` */
type GroupMessageLine = readonly [number, number, number, number, string, number, string, string, number]

interface GroupLine {
  readonly group: string
  readonly type: GroupType
  readonly createTime: number
  readonly infoTime: number
  readonly profile: GroupProfile
  readonly custom: readonly (readonly [string, string])[]
  readonly members: readonly (Omit<Member, 'account'> & { readonly id: string })[]
}

type Line =
  | Head
  | AccountLine
  | SideLine
  | { readonly m: C2CLine }
  | GroupLine
  | { readonly g: GroupMessageLine }

/** Writes a world as lines of JSON. The world must not change until the last line is taken. */
export function* snapshot(world: World): Generator<string> {
  for (const line of lines(world)) yield JSON.stringify(line)
}

function* lines(world: World): Generator<Line> {
  yield { format: FORMAT, ...world.counters }
  for (const account of world.accounts.values()) yield accountLine(account)
  for (const account of world.accounts.values()) {
    for (const side of account.sides.values()) yield* sideLines(side)
  }
  for (const group of world.groups.values()) yield* groupLines(group)
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

function* sideLines(side: Side): Generator<Line> {
  const { account, peer } = side
  // The messages are written once, with the first of the two sides.
  if (account.id <= peer.id) {
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
  for (const { id, time, seq, random, from, priority, body, cloud, flags } of group.messages) {
    yield { g: [id, time, seq, random, from, priority, body, cloud, flags] }
  }
}

/** Reads a world from the lines of a snapshot, which are given one after the other. */
export class SnapshotReader {
  /** The world as far as it was read. */
  readonly world: World = new World()
  #number = 0
  #counters: Head | undefined
  #group: Group | undefined

  /**
   * Takes the next line.
   *
   * @throws {TypeError} It is no line of a snapshot.
   */
  take(text: string): void {
    this.#number += 1
    if (text === '') return
    let line: Line
    try {
      line = JSON.parse(text)
    } catch {
      throw this.#mistake('is not JSON')
    }
    if (typeof line !== 'object' || line === null) throw this.#mistake('is not an object')
    if (this.#counters === undefined && !('format' in line && line.format === FORMAT)) {
      throw this.#mistake(
        `does not begin with the format ${FORMAT}: this is no snapshot, or one of another version`,
      )
    }
    try {
      this.#read(line)
    } catch {
      throw this.#mistake('cannot be read')
    }
  }

  /** Gives the world after the last line. */
  end(): World {
    if (this.#counters === undefined) throw new TypeError('The snapshot is empty')
    this.world.counters = this.#counters
    return this.world
  }

  #mistake(what: string): TypeError {
    return new TypeError(`Line ${this.#number} of the snapshot ${what}`)
  }

  #read(line: Line): void {
    if ('format' in line) this.#counters = line
    else if ('account' in line) readAccount(this.world, line)
    else if ('m' in line) readC2CMessage(this.world, line.m)
    else if ('side' in line) readSide(this.world, line)
    else if ('group' in line) this.#group = readGroup(this.world, line)
    else if (this.#group !== undefined) readGroupMessage(this.world, this.#group, line.g)
    else throw new TypeError('A group message without its group')
  }
}

function readAccount(world: World, line: AccountLine): void {
  const account = world.addAccount(line.account)
  if (line.profile !== undefined) account.profile = new Map(line.profile)
  account.presence = line.presence
  account.validFrom = line.validFrom ?? 0
  if (line.list === undefined) return
  const state = listState(account)
  for (const [id, seq] of line.list.unlistedGroups) state.unlistedGroups.set(id, seq)
  for (const id of line.list.pinnedGroups) state.pinnedGroups.add(id)
  for (const { id, name, contacts } of line.list.folders) {
    const folder: ContactFolder = { id, name, contacts: new Set(contacts) }
    state.folders.push(folder)
  }
  for (const [key, standard, custom, time] of line.list.marks) {
    const marks: ContactMarks = { standard: BigInt(standard), custom, time }
    state.marks.set(key, marks)
  }
  state.lastFolderId = line.list.lastFolderId
}

function readC2CMessage(world: World, line: C2CLine): void {
  const [id, time, seq, random, from, to, body, cloud, flags, unread] = line
  // The texts of the accounts, not those of the line: a million messages share them.
  const message: C2CMessage = {
    id,
    time,
    seq,
    random,
    from: world.addAccount(from).id,
    to: world.addAccount(to).id,
    body,
    cloud,
    flags,
  }
  world.putC2CMessage(message, unread === 1)
}

function readSide(world: World, { side: [id, peer], cleared, unlisted, pinned }: SideLine): void {
  const side = openSide(world.addAccount(id), world.addAccount(peer))
  side.clearedThrough = cleared
  side.unlistedThrough = unlisted
  side.pinned = pinned
}

function readGroup(world: World, line: GroupLine): Group {
  const group = createGroup(line.group, line.type, line.createTime, line.profile)
  group.infoTime = line.infoTime
  for (const [key, value] of line.custom) group.custom.set(key, value)
  for (const { id, role, joinTime, ...state } of line.members) {
    Object.assign(addMember(group, world.addAccount(id), role, joinTime), state)
  }
  world.groups.set(group.id, group)
  return group
}

function readGroupMessage(world: World, group: Group, line: GroupMessageLine): void {
  const [id, time, seq, random, from, priority, body, cloud, flags] = line
  // The sender may have been deleted since: it stays so.
  const sender = world.accounts.get(from)?.id ?? from
  const message: GroupMessage = { id, time, seq, random, from: sender, priority, body, cloud, flags }
  world.putGroupMessage(group, message)
}
