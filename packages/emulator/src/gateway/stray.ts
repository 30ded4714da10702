import { failure, send } from '../request/envelope.ts'
import { gatewayCodes } from '../request/gateway-codes.ts'
import type { EmulatorClock } from '../time/clock.ts'
import { agentOf } from './exchange.ts'
import type { RequestLog } from './request-log.ts'

/** What browsers ask for by themselves: nobody's mistake. */
const unasked = /^\/(favicon\.ico$|\.well-known\/)/
/** A path may be as long as a URL. */
const maxPath = 300

/** Answers a request to a path that is none of the service, and puts it into the log. */
export function answerStray(request: Request, url: URL, clock: EmulatorClock, log: RequestLog): Response {
  const { pathname } = url
  const isVersion = /^\/v\d+\//.test(pathname)
  if (!unasked.test(pathname)) {
    log.add({
      time: clock.now(),
      duration: 0,
      command: pathname.slice(0, maxPath),
      method: request.method,
      status: isVersion ? 200 : 404,
      errorCode: isVersion ? gatewayCodes.unknownCommand : undefined,
      agent: agentOf(request),
    })
  }
  return isVersion
    ? send(failure(gatewayCodes.unknownCommand, 'The version in the path must be v4'))
    : new Response('There is nothing here\n', { status: 404 })
}
