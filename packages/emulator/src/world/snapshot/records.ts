/**
 * Puts the lines of a snapshot into a world. The lines are whole.
 *
 * @module
 */

import { openSide } from '../conversations/conversation.ts'
import { listState } from '../records/account.ts'
import type { ContactFolder, ContactMarks } from '../records/contact-list.ts'
import { addMember, createGroup } from '../records/group.ts'
import { type C2CMessage, flag, type GroupMessage } from '../records/message.ts'
import type { Group } from '../records/records.ts'
import type { World } from '../world.ts'
import type { AccountLine, C2CLine, GroupLine, GroupMessageLine, SideLine } from './lines.ts'

/** Puts an account into a world. */
export function readAccount(world: World, line: AccountLine): void {
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

/** Puts a one-to-one message into its conversation. */
export function readC2CMessage(world: World, line: C2CLine): void {
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

/** Puts into a conversation what one party has done to it. */
export function readSide(world: World, { side: [id, peer], cleared, unlisted, pinned }: SideLine): void {
  const side = openSide(world.addAccount(id), world.addAccount(peer))
  side.clearedThrough = cleared
  side.unlistedThrough = unlisted
  side.pinned = pinned
}

/** Puts a group with its members into a world. */
export function readGroup(world: World, line: GroupLine): Group {
  const group = createGroup(line.group, line.type, line.createTime, line.profile)
  group.infoTime = line.infoTime
  for (const [key, value] of line.custom) group.custom.set(key, value)
  for (const { id, role, joinTime, ...state } of line.members) {
    Object.assign(addMember(group, world.addAccount(id), role, joinTime), state)
  }
  world.groups.set(group.id, group)
  return group
}

/** Puts a message into its group, behind those that are there. */
export function readGroupMessage(world: World, group: Group, line: GroupMessageLine): void {
  const [id, time, seq, random, from, priority, body, cloud, flags] = line
  // The sender may have been deleted since: it stays so.
  const sender = world.accounts.get(from)?.id ?? from
  const message: GroupMessage = { id, time, seq, random, from: sender, priority, body, cloud, flags }
  world.putGroupMessage(group, message)
}

/** Puts recalled messages without content where messages were lost: the others keep their `MsgSeq`. */
export function fillGap(group: Group, seq: number, time: number): void {
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
