import type { Endpoint } from '../api/endpoint.ts'
import type { TimError } from '../errors.ts'
import type { CallerOptions, CallResponse } from './caller.ts'
import type { CommandUrls } from './command-urls.ts'
import type { Hosts } from './hosts.ts'
import type { Listeners } from './listeners.ts'
import type { TransportOptions } from './transport-options.ts'

/** What the calls of one transport share. */
export interface CallContext extends TransportOptions {
  /** Which host is called now. */
  readonly hosts: Hosts
  /** Writes the addresses of the requests. */
  readonly urls: CommandUrls
  /** Who receives the events. */
  readonly listeners: Listeners
}

/** A call, and how far it has come. */
export interface Call {
  /** From 1 on in a client: what joins the events of one call. */
  readonly number: number
  /** What the tables know of the command. */
  readonly endpoint: Endpoint
  /** The command, such as `openim/sendmsg`. */
  readonly command: string
  /** What cannot be done when it fails, for the errors. */
  readonly act: string
  /** The request, as JSON. */
  readonly body: string
  /** How it is sent. */
  readonly options: CallerOptions
  /** The local time at which it was made. */
  readonly startedAt: number
  /** How many attempts were begun. */
  attempts: number
  /** What came with the answer to the last attempt, if one came. */
  received: Pick<CallResponse, 'status' | 'headers' | 'requestId'> | undefined
  /** What says most about the attempts that have failed. */
  failed: TimError | undefined
}
