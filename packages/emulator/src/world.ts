/**
 * What an emulator remembers: the types of `Emulator.world`, for tests that look into it or change it.
 *
 * @module
 */

export type { Account, ContactFolder, ContactMarks, ListState, Presence } from './world/account.ts'
export type { Side } from './world/conversation.ts'
export type { Group, GroupProfile, GroupType, Member } from './world/group.ts'
export type { C2CMessage, GroupMessage, MessageKey } from './world/message.ts'
export type { NewC2CMessage, NewGroupMessage, World } from './world/world.ts'
