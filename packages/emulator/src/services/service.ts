import type { KnownPath, Tables } from '@timkit/core/api'
import type { Handlers, Run } from './route.ts'

/** How a service refuses what is not special to one command; where its family has no code, the gateway's. */
export interface ServiceCodes {
  /** The body is not a JSON object. */
  readonly badJson: number
  /** There is no such command. */
  readonly unknownCommand: number
  /** Something went wrong inside. */
  readonly internal: number
}

/** How a service answers, whatever the command. */
export interface ServiceManner {
  readonly codes: ServiceCodes
  /** Whether its answers have an `ErrorDisplay`, for the end user. @default false */
  readonly hasDisplay?: boolean
  /** Commands that refuse with a code of their own what comes too often, so that the gateway does not count their calls. */
  readonly ownRate?: readonly KnownPath[]
  /** What happens around each command. */
  readonly around?: (run: Run) => Run
}

/** A service that is emulated. */
export interface Service<Name extends keyof Tables> {
  /** As the gateway does, when absent. */
  readonly manner?: ServiceManner
  /** By the names of core's table. */
  readonly commands: Handlers<Name>
}
