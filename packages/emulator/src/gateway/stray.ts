import type { EmulatorClock } from '../clock.ts'
import { failure, send } from './envelope.ts'
import { agentOf } from './exchange.ts'
import type { RequestLog } from './request-log.ts'

/** What browsers ask for by themselves: nobody's mistake. */
const UNASKED = /^\/(favicon\.ico$|\.well-known\/)/
/** A path may be as long as a URL. */
const MAX_PATH = 300

/** Answers a request to a path that is none of the service, and puts it into the log. */
export function answerStray(request: Request, url: URL, clock: EmulatorClock, log: RequestLog): Response {
  const { pathname } = url
  const isVersion = /^\/v\d+\//.test(pathname)
  if (!UNASKED.test(pathname)) {
    log.add({
      time: clock.now(),
      duration: 0,
      command: pathname.slice(0, MAX_PATH),
      method: request.method,
      status: isVersion ? 200 : 404,
      errorCode: isVersion ? 60009 : undefined,
      agent: agentOf(request),
    })
  }
  return isVersion
    ? send(failure(60009, 'The version in the path must be v4'))
    : new Response('There is nothing here\n', { status: 404 })
}
