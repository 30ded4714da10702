/**
 * The Tencent Cloud IM server REST API on your own machine.
 *
 * @module
 */

export type { UserSigSummary } from './auth.ts'
export type { EmulatorClock } from './clock.ts'
export { createEmulator, type Emulator, type RateLimitSwitch } from './emulator.ts'
export type { Exchange } from './exchange.ts'
export type { FaultPlan, PlannedFault } from './faults/plan.ts'
export type { FaultRule } from './faults/rule.ts'
export type { Fields } from './fields.ts'
export type { GenerateOptions } from './history/generate.ts'
export { type EmulatorOptions, sampleApp } from './options.ts'
export type { RequestLog, RequestRecord } from './request-log.ts'
export type {
  Seed,
  SeedAccount,
  SeedContent,
  SeedConversation,
  SeedGroup,
  SeedMember,
  SeedMessage,
  SeedTime,
} from './seed/seed.ts'
export type { Sleep } from './sleep.ts'
export type { Account, ContactFolder, ContactMarks, ListState, Presence } from './store/account.ts'
export type { Side } from './store/conversation.ts'
export type { Group, GroupProfile, GroupType, Member } from './store/group.ts'
export type { C2CMessage, GroupMessage, MessageKey } from './store/message.ts'
export type { NewC2CMessage, NewGroupMessage, World } from './store/world.ts'
