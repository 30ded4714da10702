import type { EmulatorClock } from '../clock.ts'
import type { HistoryArchive } from '../history/archive.ts'
import { readBody } from '../request/read-body.ts'
import { Refusal } from '../request/refusal.ts'
import { withoutNulls } from '../request/without-nulls.ts'
import { documentedCommands } from '../services/documented.ts'
import type { Route } from '../services/route.ts'
import { routes } from '../services/routes.ts'
import { serviceCodes } from '../services/service-codes.ts'
import type { EmulatorSettings } from '../settings.ts'
import type { World } from '../world/world.ts'
import { type Answer, failureOf, send, success, withDisplay } from './envelope.ts'
import { exchangeOf, type SentBody } from './exchange.ts'
import { clientOrigin } from './forwarded.ts'
import { type Gatekeeper, readUserSig, type UserSigSummary } from './gatekeeper.ts'
import type { RateLimits } from './rate-limits.ts'
import type { RequestLog } from './request-log.ts'

/** What the gateway works with. */
export interface GatewayParts {
  /** The emulated app. */
  readonly world: World
  /** How the emulator is set up. */
  readonly settings: EmulatorSettings
  /** The time. */
  readonly clock: EmulatorClock
  /** The hourly files. */
  readonly archive: HistoryArchive
  /** Checks who calls. */
  readonly gatekeeper: Gatekeeper
  /** Counts calls. */
  readonly rateLimits: RateLimits
  /** Hears of every request. */
  readonly log: RequestLog
  /** The fault that happens to the request, in words. */
  readonly fault: string | undefined
}

const routesByPath: ReadonlyMap<string, Route> = new Map(routes.map((route) => [route.path, route]))

/** Answers a request to `/v4/{service}/{command}`: HTTP 200 and an envelope, whatever happens. */
export async function answerCommand(request: Request, url: URL, parts: GatewayParts): Promise<Response> {
  const started = performance.now()
  const { clock, log } = parts
  const time = clock.now()
  const path = url.pathname.slice('/v4/'.length)
  const codes = serviceCodes(path.split('/', 1)[0] ?? '')
  const seen: Seen = {}
  let answer: Answer
  try {
    answer = success(await run(request, url, path, time, parts, seen))
  } catch (error) {
    answer = failureOf(error, codes.internal)
    seen.userSig ??= await readUserSig(url.searchParams.get('usersig') ?? '')
  }
  // Documented of these services; the emulator has nothing to say to end users.
  if (codes.hasDisplay === true) answer = withDisplay(answer)
  log.add({
    time,
    duration: performance.now() - started,
    command: path,
    method: request.method,
    status: 200,
    errorCode: answer.ErrorCode,
    errorInfo: answer.ErrorInfo,
    identifier: url.searchParams.get('identifier') ?? undefined,
    userSig: seen.userSig,
    fault: parts.fault,
    ...exchangeOf(request, url, seen.sent, answer),
  })
  return send(answer)
}

/** What was found out about a request before it was answered. */
interface Seen {
  userSig?: UserSigSummary | undefined
  sent?: SentBody
}

async function run(
  request: Request,
  url: URL,
  path: string,
  time: number,
  parts: GatewayParts,
  seen: Seen,
): Promise<object> {
  const { world, settings, archive, gatekeeper, rateLimits } = parts
  if (request.method !== 'POST') throw new Refusal(60002, `The method must be POST, not ${request.method}`)
  const codes = serviceCodes(path.split('/', 1)[0] ?? '')
  const route = routesByPath.get(path)
  if (route === undefined) throw new Refusal(codes.unknownCommand, unknownCommand(path))
  seen.userSig = await gatekeeper.check(url.searchParams)
  const kicked = world.accounts.get(seen.userSig.userId)?.validFrom ?? 0
  if (seen.userSig.time < kicked)
    throw new Refusal(70052, 'The UserSig was made before its account was kicked')
  const now = Math.floor(time / 1000)
  rateLimits.count(route.path, now, route.rate)
  const { fields, bytes } = await readBody(request, codes.badJson)
  seen.sent = { fields, bytes }
  const { userId: identifier } = seen.userSig
  const { enabled: rateLimited } = rateLimits
  const origin = clientOrigin(request, url)
  const body = withoutNulls(fields)
  return route.run({ body, bytes, identifier, now, origin, world, archive, settings, rateLimited })
}

/** Why a command is not answered: a documented one is not a mistake of the caller. */
function unknownCommand(path: string): string {
  const page = documentedCommands.get(path)
  return page === undefined
    ? 'There is no such command'
    : `The service has ${path} (${page}), but the emulator does not emulate it`
}
