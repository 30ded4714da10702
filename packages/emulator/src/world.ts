/**
 * What an emulator remembers: the types of `Emulator.world`, for tests that look into it or change it.
 *
 * @module
 */

export type { ContactFolder, ContactMarks, ListState } from './world/records/contact-list.ts'
export type { GroupProfile, GroupType } from './world/records/group-profile.ts'
export type { C2CMessage, GroupMessage, MessageKey } from './world/records/message.ts'
export type { Account, Group, Member, Presence, Side } from './world/records/records.ts'
export type { Store } from './world/store.ts'
export type { Stores } from './world/stores.ts'
export type { NewC2CMessage, NewGroupMessage, World } from './world/world.ts'
