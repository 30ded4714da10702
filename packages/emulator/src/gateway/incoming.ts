import type { UserAct } from '../device/user-act.ts'
import { describeFault } from '../faults/inject.ts'
import type { Fault } from '../faults/plan.ts'
import type { RequestBody } from '../request/read-body.ts'
import type { ServiceRequest } from '../request/service-request.ts'
import type { OpenWebhooks } from '../webhooks/engine.ts'
import type { App } from './app.ts'
import { agentOf } from './exchange.ts'
import type { UserSigSummary } from './gatekeeper.ts'
import type { RequestRecord } from './request-log.ts'

/** A request on its way through the gateway. */
export interface Incoming {
  /** The request, whose body is read by one step only. */
  readonly request: ServiceRequest
  /** `service/command`, or `download`: what faults and the log call it. */
  readonly command: string
  /** The app that it came to. */
  readonly app: App
  /** Who does it, where that is a user on a device and no server. */
  readonly act: UserAct | undefined
  /** The fault that happens to it. */
  readonly fault: Fault | undefined
  /** What the UserSig says, once it was looked at. */
  userSig?: UserSigSummary | undefined
  /** What was sent, once it was read. */
  sent?: RequestBody
  /** Its webhooks, once it is carried out. */
  webhooks?: OpenWebhooks
}

/** What became of a request. */
export type Outcome = Pick<RequestRecord, 'status'> &
  Partial<Omit<RequestRecord, 'id' | 'duration' | 'command' | 'method' | 'fault' | 'agent'>>

/** Writes what became of a request into the log; `started` is when, as `performance.now()` has it. */
export function record({ request, command, app, fault }: Incoming, started: number, outcome: Outcome): void {
  app.log.add({
    ...outcome,
    time: outcome.time ?? app.clock.now(),
    duration: performance.now() - started,
    command,
    method: request.method,
    fault: fault && describeFault(fault),
    agent: agentOf(request),
  })
}
