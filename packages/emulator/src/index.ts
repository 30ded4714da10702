/**
 * The Tencent Cloud IM server REST API on your own machine.
 *
 * @module
 */

export type { Device, DeviceAnswer, DeviceChat, DeviceMessage } from './device/device.ts'
export { createEmulator, type Emulator, type RateLimitSwitch } from './emulator.ts'
export type { FaultPlan, PlannedFault } from './faults/plan.ts'
export type { FaultCommand, FaultRule } from './faults/rule.ts'
export type { Exchange } from './gateway/exchange.ts'
export type { UserSigSummary } from './gateway/gatekeeper.ts'
export type { RequestLog, RequestRecord } from './gateway/request-log.ts'
export type { GenerateOptions } from './history/generate.ts'
export { type EmulatorOptions, sampleApp } from './options.ts'
export type { Seed, SeedAccount, SeedConversation, SeedMessage } from './seed/seed.ts'
export type { SeedContent } from './seed/seed-content.ts'
export type { SeedFollow } from './seed/seed-follows.ts'
export type { SeedFriend, SeedFriendRequest } from './seed/seed-friends.ts'
export type {
  SeedAttribute,
  SeedCounter,
  SeedField,
  SeedGroup,
  SeedGroupMessage,
  SeedMember,
} from './seed/seed-groups.ts'
export type { SeedOfficialAccount, SeedSubscriber } from './seed/seed-official-accounts.ts'
export type { SeedPermissionGroup, SeedTopicPermission } from './seed/seed-permission-groups.ts'
export type { SeedPush, SeedPushCommand } from './seed/seed-pushes.ts'
export type { SeedBan } from './seed/seed-rooms.ts'
export type { SeedTime } from './seed/seed-time.ts'
export type { SeedTopic } from './seed/seed-topics.ts'
export type { EmulatorClock } from './time/clock.ts'
export type { Fields } from './values/json-object.ts'
export type { WebhookAttempt, WebhookFailure } from './webhooks/attempt.ts'
export type { NamedWebhook, WebhookBatch } from './webhooks/body.ts'
export type {
  DeviceOptions,
  DevicePlatform,
  WebhookCallerOptions,
  WebhookResendOptions,
  WebhookSendOptions,
} from './webhooks/caller.ts'
export type { WebhookDelivery, WebhookOutcome } from './webhooks/delivery.ts'
export type { EmulatorWebhooks, WebhookState } from './webhooks/emulator-webhooks.ts'
export type { WebhookFault } from './webhooks/faults/fault.ts'
export type { WebhookIdleOptions } from './webhooks/idle-options.ts'
export type { WebhookNote } from './webhooks/note.ts'
export type { WebhookOptions } from './webhooks/options.ts'
export type { WebhookPattern } from './webhooks/pattern.ts'
export type { WebhookHandler, WebhookPlatform } from './webhooks/receiver.ts'
export type { WebhookShape } from './webhooks/shape.ts'
