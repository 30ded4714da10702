import type { HistoryArchive } from '../history/archive.ts'
import type { EmulatorSettings } from '../settings.ts'
import type { Fields } from '../values/json-object.ts'
import type { CallWebhooks } from '../webhooks/call-webhooks.ts'
import type { World } from '../world/world.ts'

/** A call that passed the gateway: what a command works with. */
export interface Call {
  /** The request, a JSON object without nulls whose fields are not checked yet. */
  readonly body: Fields
  /** The same object with a text of digits for each integer that a number would round. Nulls are in it. */
  readonly exact: () => Fields
  /** The size of the request body in bytes, as it was sent. */
  readonly bytes: number
  /** The admin that calls. */
  readonly identifier: string
  /** Who does it, as webhooks name it: the admin, or the user where it is done on a device. */
  readonly operator: string
  /** Unix seconds, the same during the whole call. */
  readonly now: number
  /** The same moment in unix milliseconds, for what is counted in parts of a second. */
  readonly time: number
  /** Where the client sent the request, such as `http://127.0.0.1:8080`; behind a proxy that says so, the proxy's. */
  readonly origin: () => string
  /** The emulated app. */
  readonly world: World
  /** The hourly files. */
  readonly archive: HistoryArchive
  /** How the emulator is set up. */
  readonly settings: EmulatorSettings
  /** Whether the documented calls and messages per second are enforced. */
  readonly rateLimited: boolean
  /** The app's own server, which is asked and told. */
  readonly webhooks: CallWebhooks
}
