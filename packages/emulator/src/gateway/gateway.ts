import { type Answer, failureOf, success, withDisplay } from '../request/envelope.ts'
import { parseBody, type RequestBody } from '../request/read-body.ts'
import { withoutNulls } from '../request/without-nulls.ts'
import { mannerOf } from '../services/manner-of.ts'
import type { Route } from '../services/route.ts'
import type { ServiceCodes, ServiceManner } from '../services/service.ts'
import type { Caller } from '../webhooks/caller.ts'
import { clientAddress } from './client-address.ts'
import { exchangeOf } from './exchange.ts'
import { clientOrigin } from './forwarded.ts'
import { readUserSig, type UserSigSummary } from './gatekeeper.ts'
import { type Incoming, record } from './incoming.ts'
import { refuseKicked } from './steps/kicked.ts'
import { requirePost } from './steps/method.ts'
import { countCall } from './steps/rate.ts'
import { findRoute } from './steps/route.ts'

/** Carries out a request to `/v4/{service}/{command}`, and gives what is answered, whatever happens. */
export async function carryOut(incoming: Incoming): Promise<Answer> {
  const { app } = incoming
  const { url } = incoming.request
  const started = performance.now()
  const time = app.clock.now()
  const answer = await answerOf(incoming, time, mannerOf(incoming.command))
  record(incoming, started, {
    ...exchangeOf(url, incoming.sent, answer),
    time,
    status: 200,
    errorCode: answer.ErrorCode,
    errorInfo: answer.ErrorInfo,
    identifier: url.searchParams.get('identifier') ?? undefined,
    userSig: incoming.userSig,
  })
  incoming.webhooks?.flush()
  return answer
}

async function answerOf(incoming: Incoming, time: number, manner: ServiceManner): Promise<Answer> {
  const { codes, hasDisplay } = manner
  let answer: Answer
  try {
    answer = success(await pass(incoming, time, codes))
  } catch (error) {
    answer = failureOf(error, codes.internal)
    incoming.userSig ??= await readUserSig(incoming.request.url.searchParams.get('usersig') ?? '')
  }
  // Documented of these services; the emulator has nothing to say to end users.
  return hasDisplay === true ? withDisplay(answer) : answer
}

/**
 * The way of a request, step by step; each may refuse it. It waits once, for its UserSig, also where that is known: a `fetch` has
 * returned before anything is done. Nothing else waits that need not: a turn of promises takes as long as a step.
 */
async function pass(incoming: Incoming, time: number, codes: ServiceCodes): Promise<object> {
  const now = Math.floor(time / 1000)
  const { request, app } = incoming
  requirePost(incoming)
  const route = findRoute(incoming, codes)
  const userSig = await app.gatekeeper.check(request.url.searchParams)
  incoming.userSig = userSig
  refuseKicked(incoming, userSig)
  countCall(incoming, route, now)
  const body = request.body()
  const sent = parseBody(body instanceof Promise ? await body : body, codes.badJson)
  incoming.sent = sent
  return run(route, incoming, userSig, sent, time)
}

function run(
  route: Route,
  incoming: Incoming,
  { userId: identifier }: UserSigSummary,
  { fields, bytes, exact }: RequestBody,
  time: number,
): object | Promise<object> {
  const { request, app, act } = incoming
  const { world, archive, settings } = app
  const server = (): Caller => ({ platform: 'RESTAPI', clientIp: clientAddress(request) })
  const webhooks = app.webhooks.open(() => act?.caller ?? server())
  incoming.webhooks = webhooks
  const { enabled: rateLimited } = app.rateLimits
  const body = withoutNulls(fields)
  const now = Math.floor(time / 1000)
  // Not put together by a spread, which takes as long as all the rest of a short call.
  return route.run({
    identifier,
    operator: act?.account ?? identifier,
    now,
    time,
    origin: () => clientOrigin(request),
    body,
    exact,
    bytes,
    world,
    archive,
    settings,
    rateLimited,
    webhooks,
  })
}
