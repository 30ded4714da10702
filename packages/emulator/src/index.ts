/**
 * The Tencent Cloud IM server REST API on your own machine.
 *
 * @module
 */

export type { EmulatorClock } from './clock.ts'
export { createEmulator, type Emulator, type RateLimitSwitch } from './emulator.ts'
export type { FaultPlan, PlannedFault } from './faults/plan.ts'
export type { FaultCommand, FaultRule } from './faults/rule.ts'
export type { Exchange } from './gateway/exchange.ts'
export type { UserSigSummary } from './gateway/gatekeeper.ts'
export type { RequestLog, RequestRecord } from './gateway/request-log.ts'
export type { GenerateOptions } from './history/generate.ts'
export type { Fields } from './json-object.ts'
export { type EmulatorOptions, sampleApp } from './options.ts'
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
