import type { UserAct } from '../device/user-act.ts'
import type { FaultPlan } from '../faults/plan.ts'
import type { RequestLog } from '../gateway/request-log.ts'
import type { EmulatorSettings } from '../settings.ts'
import type { EmulatorClock } from '../time/clock.ts'
import type { EmulatorWebhooks } from '../webhooks/emulator-webhooks.ts'
import type { World } from '../world/world.ts'

/** The emulator as the page works with it. */
export interface PageParts {
  /** How the emulator is set up. */
  readonly settings: EmulatorSettings
  /** The time, which the page can move. */
  readonly clock: EmulatorClock
  /** The requests that the page shows. */
  readonly log: RequestLog
  /** Returns the app as it is now: a reset replaces it. */
  readonly world: () => World
  /** Answers a command: what the page does, it does through the API. `act` is the user who does it, on a device. */
  readonly fetch: (request: Request, act?: UserAct) => Promise<Response>
  /** What goes wrong on purpose. */
  readonly faults: FaultPlan
  /** The app's own server that is called. */
  readonly webhooks: EmulatorWebhooks
  /** Goes back to the start. */
  readonly reset: () => void
}
