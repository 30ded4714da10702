import type { Commands, KnownPath, Tables } from '@timkit/core/api'
import type { WireInteger } from '@timkit/core/wire'
import type { Call } from '../request/call.ts'
import type { Answer } from '../request/envelope.ts'

/** A command that is emulated. */
export interface Route {
  /** `service/command`. */
  readonly path: string
  /** The documented calls per second, where it is not 200; infinite where the command counts them itself. */
  readonly rate: number | undefined
  /** Carries out a call; returns the fields of the answer or throws a `Refusal`. */
  readonly run: Run
}

/** Carries out a call of any command. */
export type Run = (call: Call) => object | Promise<object>

/** Carries out the command at a path; returns the fields of its answer or throws a `Refusal`. */
export type Handler<Path extends KnownPath> = (
  call: Call,
) => Emulated<Commands[Path][1]> | Promise<Emulated<Commands[Path][1]>>

/** What a command returns: the response, and fields of the envelope where they are not the usual ones. */
export type Emulated<Response> = Written<Response> & Partial<Answer>

/** As it is written: an integer of up to 64 bits, which a client may read as text, is a bigint where no number holds it. */
type Written<Value> = [WireInteger] extends [Value]
  ? Value | bigint
  : Value extends readonly (infer Item)[]
    ? readonly Written<Item>[]
    : Value extends object
      ? { readonly [Field in keyof Value]: Written<Value[Field]> }
      : Value

/** The commands of a service that are emulated, by the names that core's table gives them. */
export type Handlers<Service extends keyof Tables> = {
  readonly [Method in keyof Tables[Service]]?: Tables[Service][Method] extends {
    readonly path: infer Path extends KnownPath
  }
    ? Handler<Path>
    : never
}
