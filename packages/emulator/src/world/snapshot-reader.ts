import { isObject } from '../json-object.ts'
import { listState } from './account.ts'
import type { ContactFolder, ContactMarks } from './contact-list.ts'
import { openSide } from './conversation.ts'
import { addMember, createGroup } from './group.ts'
import { type C2CMessage, flag, type GroupMessage } from './message.ts'
import type { Group } from './records.ts'
import {
  type AccountLine,
  type C2CLine,
  type GroupLine,
  type GroupMessageLine,
  type Head,
  isLine,
  type Line,
  type LineCounts,
  type SideLine,
  snapshotFormat,
} from './snapshot-lines.ts'
import { World } from './world.ts'

/** Reads a world from the lines of a snapshot, which are given one after the other. */
export class SnapshotReader {
  /** The world as far as it was read. */
  readonly world: World = new World()
  readonly #onDamaged: ((mistake: TypeError) => void) | undefined
  #number = 0
  #begun = false
  #damaged = 0
  #head: Head | undefined
  #group: Group | undefined
  #lastSeq = 0
  #lastMessageId = 0
  readonly #read: Record<keyof LineCounts, number> = { accounts: 0, messages: 0, groups: 0, groupMessages: 0 }

  /** With `onDamaged`, a line that cannot be read is told to it and left out; without, it is an error. */
  constructor(onDamaged?: (mistake: TypeError) => void) {
    this.#onDamaged = onDamaged
  }

  /**
   * Takes the next line.
   *
   * @throws {TypeError} It cannot be read, or it is of another version of the format.
   */
  take(text: string): void {
    this.#number += 1
    if (typeof text === 'string' && text.trim() === '') return
    const line = typeof text === 'string' ? parse(text) : undefined
    if (isObject(line) && typeof line.format === 'string' && line.format !== snapshotFormat) {
      throw new TypeError(this.#say(`has the format ${JSON.stringify(line.format)}, not ${snapshotFormat}`))
    }
    const isFirst = !this.#begun
    this.#begun = true
    if (line === undefined) this.#damage('is not JSON')
    else if (!isObject(line)) this.#damage('is not an object')
    else {
      if (isFirst && !('format' in line)) {
        this.#damage(
          `does not begin with the format ${snapshotFormat}: this is no snapshot, or its beginning is lost`,
        )
      }
      if (!isLine(line) || !this.#put(line)) this.#damage('cannot be read')
    }
  }

  /**
   * Returns the world after the last line.
   *
   * @throws {TypeError} No line could be read.
   */
  end(): World {
    const read = Object.values(this.#read).reduce((sum, count) => sum + count, 0)
    if (this.#head === undefined && read === 0) {
      throw new TypeError(
        this.#number === 0 ? 'The snapshot is empty' : 'No line of the snapshot can be read',
      )
    }
    this.#checkCounts()
    // A message that was lost must not be counted as read: its number will be given again.
    for (const { members, messages } of this.world.groups.values()) {
      for (const member of members.values()) member.readSeq = Math.min(member.readSeq, messages.length)
    }
    this.world.counters = {
      lastSeq: this.#head?.lastSeq ?? this.#lastSeq,
      lastMessageId: Math.max(this.#head?.lastMessageId ?? 0, this.#lastMessageId),
    }
    return this.world
  }

  /** Lines may be missing without a trace: a file that was cut between two of them looks whole. */
  #checkCounts(): void {
    const { counts } = this.#head ?? {}
    if (counts === undefined) return
    const names = Object.keys(this.#read) as (keyof LineCounts)[]
    const missing = names.map((name) => Math.max(0, counts[name] - this.#read[name]))
    const unnamed = missing.reduce((sum, count) => sum + count, 0) - this.#damaged
    const what = names.map((name) => `${this.#read[name]} of ${counts[name]} ${words[name]}`).join(', ')
    if (unnamed > 0) {
      this.#report(
        new TypeError(`The snapshot ends after line ${this.#number}, before its end: it has ${what}`),
      )
    } else if (names.some((name) => this.#read[name] > counts[name])) {
      this.#report(new TypeError(`The snapshot has more than its first line says: ${what}`))
    }
  }

  #damage(what: string): void {
    this.#damaged += 1
    this.#report(new TypeError(this.#say(what)))
  }

  #report(mistake: TypeError): void {
    if (this.#onDamaged === undefined) throw mistake
    this.#onDamaged(mistake)
  }

  #say(what: string): string {
    return `Line ${this.#number} of the snapshot ${what}`
  }

  /** Puts a line into the world; false when it does not fit there. */
  #put(line: Line): boolean {
    if ('format' in line) return this.#putHead(line)
    if ('account' in line) this.#putAccount(line)
    else if ('m' in line) this.#putC2CMessage(line.m)
    else if ('side' in line) readSide(this.world, line)
    else if ('group' in line) this.#putGroup(line)
    else return this.#putGroupMessage(line.g, line.of)
    return true
  }

  /** A second one is the beginning of another snapshot, which was appended. */
  #putHead(line: Head): boolean {
    if (this.#head !== undefined) return false
    this.#head = line
    return true
  }

  #putAccount(line: AccountLine): void {
    readAccount(this.world, line)
    this.#read.accounts += 1
  }

  #putC2CMessage(line: C2CLine): void {
    readC2CMessage(this.world, line)
    const [id, , seq] = line
    this.#lastMessageId = Math.max(this.#lastMessageId, id)
    this.#lastSeq = Math.max(this.#lastSeq, seq)
    this.#read.messages += 1
  }

  #putGroup(line: GroupLine): void {
    this.#group = readGroup(this.world, line)
    this.#read.groups += 1
  }

  #putGroupMessage(line: GroupMessageLine, of: string | undefined): boolean {
    // Without a name, a line after a damaged one may belong to a group that is lost.
    const unnamed = this.#damaged === 0 ? this.#group : undefined
    const group = of === undefined ? unnamed : this.world.groups.get(of)
    const [id, time, seq] = line
    const lost = seq - 1 - (group?.messages.length ?? 0)
    if (group === undefined || lost < 0 || lost > maxLost) return false
    fillGap(group, seq, time)
    readGroupMessage(this.world, group, line)
    this.#lastMessageId = Math.max(this.#lastMessageId, id)
    this.#read.groupMessages += 1
    return true
  }
}

/** No more messages of a group are believed to be lost in one place: its `MsgSeq` may be what is damaged. */
const maxLost = 10_000

const words: Readonly<Record<keyof LineCounts, string>> = {
  accounts: 'accounts',
  messages: 'one-to-one messages',
  groups: 'groups',
  groupMessages: 'group messages',
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
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

/** Puts recalled messages without content where messages were lost: the others keep their `MsgSeq`. */
function fillGap(group: Group, seq: number, time: number): void {
  while (group.messages.length < seq - 1) {
    group.messages.push({
      id: 0,
      time,
      seq: group.messages.length + 1,
      random: 0,
      from: '',
      priority: 4,
      body: '[]',
      cloud: '',
      flags: flag.recalled | flag.noLastMessage,
    })
  }
}
