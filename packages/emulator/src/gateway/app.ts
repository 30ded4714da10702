import type { Faults } from '../faults/plan.ts'
import type { HistoryArchive } from '../history/archive.ts'
import type { EmulatorSettings } from '../settings.ts'
import type { EmulatorClock } from '../time/clock.ts'
import type { Sleep } from '../time/sleep.ts'
import type { WorldWebhooks } from '../webhooks/engine.ts'
import type { World } from '../world/world.ts'
import type { Gatekeeper } from './gatekeeper.ts'
import type { RateLimits } from './rate-limits.ts'
import type { RequestLog } from './request-log.ts'

/** The emulated app as the gateway works with it. A reset replaces it. */
export interface App {
  /** What the app remembers. */
  readonly world: World
  /** The hourly files of that world. */
  readonly archive: HistoryArchive
  /** How the emulator is set up. */
  readonly settings: EmulatorSettings
  /** The time, which tests move. */
  readonly clock: EmulatorClock
  /** Checks UserSigs, and remembers those that were verified. */
  readonly gatekeeper: Gatekeeper
  /** Counts the calls of this second. */
  readonly rateLimits: RateLimits
  /** Receives a record of every request. */
  readonly log: RequestLog
  /** What goes wrong, on demand. */
  readonly faults: Faults
  /** Waits, for faults that take their time. */
  readonly sleep: Sleep
  /** Calls the app's own server. */
  readonly webhooks: WorldWebhooks
}
