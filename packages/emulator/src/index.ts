/**
 * The Tencent Cloud IM server REST API on your own machine.
 *
 * @module
 */

export type { UserSigSummary } from './auth.ts'
export type { EmulatorClock } from './clock.ts'
export { createEmulator, type Emulator } from './emulator.ts'
export type { FaultPlan, PlannedFault } from './faults/plan.ts'
export type { FaultRule } from './faults/rule.ts'
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
export type { World } from './store/world.ts'
