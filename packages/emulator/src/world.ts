/**
 * What an emulator remembers: the types of `Emulator.world`, for tests that look into it or change it.
 *
 * @module
 */

export type { Account, ContactFolder, ContactMarks, ListState, Presence } from './store/account.ts'
export type { Side } from './store/conversation.ts'
export type { Group, GroupProfile, GroupType, Member } from './store/group.ts'
export type { C2CMessage, GroupMessage, MessageKey } from './store/message.ts'
export type { NewC2CMessage, NewGroupMessage, World } from './store/world.ts'
