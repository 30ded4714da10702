import type { Endpoint } from '@timkit/core'
import type { Answer } from './envelope.ts'
import type { Fields } from './fields.ts'
import type { HistoryArchive } from './history/archive.ts'
import type { EmulatorSettings } from './settings.ts'
import type { World } from './store/world.ts'

/** A call that passed the gateway: what a handler works with. */
export interface Call {
  /** The request, a JSON object without nulls whose fields are not checked yet. */
  readonly body: Fields
  /** The size of the request body in bytes. */
  readonly bytes: number
  /** The admin that calls. */
  readonly identifier: string
  /** The time in unix seconds, the same during the whole call. */
  readonly now: number
  /** Where the client sent the request, such as `http://127.0.0.1:8080`; behind a proxy that says so, the proxy's. */
  readonly origin: string
  /** The emulated app. */
  readonly world: World
  /** The hourly files. */
  readonly archive: HistoryArchive
  /** How the emulator is set up. */
  readonly settings: EmulatorSettings
  /** Whether the documented calls and messages per second are enforced. */
  readonly rateLimited: boolean
}

/** A command that is emulated. */
export interface Route {
  /** `service/command`. */
  readonly path: string
  /** The documented calls per second, where it is not 200. */
  readonly rate: number | undefined
  /** Carries out a call; gives the fields of the answer or throws a `Refusal`. */
  readonly run: (call: Call) => object | Promise<object>
}

/** Binds a handler to an endpoint of core, whose response type it must give. */
export function route<Request extends object, Response extends object>(
  endpoint: Endpoint<Request, Response>,
  run: (call: Call) => Emulated<Response> | Promise<Emulated<Response>>,
): Route {
  return { path: endpoint.path, rate: endpoint.rate, run }
}

/** What a handler gives: the response, and fields of the envelope where they are not the usual ones. */
export type Emulated<Response> = Response & Partial<Answer>
