import type { Endpoint } from '../api/endpoint.ts'
import type { TimError } from '../errors.ts'
import type { Runtime } from '../runtime.ts'
import type { CallerOptions, CallResponse } from './caller.ts'
import type { Listeners } from './events/listeners.ts'
import type { CommandUrl } from './hosts/command-urls.ts'
import type { Hosts } from './hosts/hosts.ts'
import type { RateLimiter } from './rate-limit.ts'
import type { RetryPolicy } from './retry/retry.ts'
import type { Signer } from './signer.ts'
import type { ClockLearner } from './time/clock-learner.ts'
import type { ServiceClock } from './time/service-clock.ts'

/** What the calls of one client share. */
export interface CallContext extends Pick<Runtime, 'fetch' | 'random' | 'sleep'> {
  /** The admin account that calls. */
  readonly identifier: string
  /** Makes its UserSigs. */
  readonly signer: Signer
  /** Which host is called now. */
  readonly hosts: Hosts
  /** Writes the addresses of the requests. */
  readonly commandUrl: CommandUrl
  /** Sent with every request besides what the client sets itself. */
  readonly headers: Readonly<Record<string, string>>
  /** When a call is sent again; `undefined` for never. */
  readonly retry: RetryPolicy | undefined
  /** Milliseconds for one attempt. */
  readonly timeout: number
  /** Milliseconds for all attempts. */
  readonly totalTimeout: number
  /** Holds calls back to the documented rates; `undefined` lets all pass. */
  readonly rateLimiter: RateLimiter | undefined
  /** Who receives the events. */
  readonly listeners: Listeners
  /** The clock of the client, and what is known of the service's. */
  readonly clock: ServiceClock
  /** Sets that clock by the answers. */
  readonly clockLearner: ClockLearner
}

/** A call, and how far it has come. */
export interface Call {
  /** From 1 on in a client: what joins the events of one call. */
  readonly number: number
  /** What the tables know of the command. */
  readonly endpoint: Endpoint
  /** The command, such as `openim/sendmsg`. */
  readonly command: string
  /** How many such calls the limiter lets pass per second. */
  readonly rate: number
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
