import type { Commands, KnownPath, Tables } from '@timkit/core/api'
import type { Answer } from '../gateway/envelope.ts'
import type { HistoryArchive } from '../history/archive.ts'
import type { Fields } from '../request/fields.ts'
import type { EmulatorSettings } from '../settings.ts'
import type { World } from '../world/world.ts'

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

/** Carries out the command at a path; gives the fields of its answer or throws a `Refusal`. */
export type Handler<Path extends KnownPath> = (
  call: Call,
) => Emulated<Commands[Path][1]> | Promise<Emulated<Commands[Path][1]>>

/** What a handler gives: the response, and fields of the envelope where they are not the usual ones. */
export type Emulated<Response> = Response & Partial<Answer>

/** The commands of a service that are emulated, by the names that core's table gives them. */
export type Handlers<Service extends keyof Tables> = {
  readonly [Method in keyof Tables[Service]]?: Tables[Service][Method] extends {
    readonly path: infer Path extends KnownPath
  }
    ? Handler<Path>
    : never
}
