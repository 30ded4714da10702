import { isObject } from '../../values/json-object.ts'
import type { Group } from '../records/records.ts'
import { World } from '../world.ts'
import { countsMistake, noLines } from './counts.ts'
import { isLine } from './is-line.ts'
import {
  type AccountLine,
  type C2CLine,
  type GroupLine,
  type GroupMessageLine,
  type Head,
  type Line,
  type StoreLine,
  snapshotFormat,
} from './lines.ts'
import { fillGap, readAccount, readC2CMessage, readGroup, readGroupMessage, readSide } from './records.ts'

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
  readonly #read = noLines()

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
          `does not begin with the format ${snapshotFormat}: this is not a snapshot, or its beginning is lost`,
        )
      }
      if (!isLine(line)) this.#damage('cannot be read')
      else if (!this.#put(line)) this.#damage(this.#whyNot(line))
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
    const mistake = countsMistake(this.#head?.counts, this.#read, {
      lines: this.#number,
      damaged: this.#damaged,
    })
    if (mistake !== undefined) this.#report(new TypeError(mistake))
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
    else if ('store' in line) return this.#putStoreLine(line)
    else return this.#putGroupMessage(line.g, line.of)
    return true
  }

  /** A world of a newer emulator may keep what this one does not know: who loads it has to hear of the loss. */
  #whyNot(line: Line): string {
    return 'store' in line && this.world.stores.get(line.store) === undefined
      ? `is of the store ${JSON.stringify(line.store)}, which this emulator does not have`
      : 'cannot be read'
  }

  #putStoreLine({ store, line }: StoreLine): boolean {
    const put = this.world.stores.get(store)?.put(line) ?? false
    if (put) this.#read.storeLines += 1
    return put
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

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
