import { Gatekeeper } from './auth.ts'
import { createClock, type EmulatorClock } from './clock.ts'
import { failure, send } from './envelope.ts'
import { answerCommand } from './gateway.ts'
import { DOWNLOAD_PATH, HistoryArchive } from './history/archive.ts'
import { type EmulatorOptions, readOptions } from './options.ts'
import { RateLimits } from './rate-limits.ts'
import { RequestLog } from './request-log.ts'
import { createPage } from './page/page.ts'
import { plantSeed } from './seed/plant.ts'
import { World } from './store/world.ts'

/** A Tencent Cloud IM app on your own machine. */
export interface Emulator {
  /**
   * Answers a request as the service would, whatever host it names: give it to a client as its `fetch`.
   *
   * Bound: it may be passed on without its emulator.
   */
  readonly fetch: (input: string | URL | Request, init?: RequestInit) => Promise<Response>
  /** The `SDKAppID` it answers for. */
  readonly sdkAppId: number
  /** The key that UserSigs must be signed with. */
  readonly secretKey: string
  /** The admin account that may call. */
  readonly identifier: string
  /** The time, which can be moved. */
  readonly clock: EmulatorClock
  /** Everything the app remembers. Replaced by {@link Emulator.reset}. */
  readonly world: World
  /** The last requests and their answers. */
  readonly log: RequestLog
  /** Goes back to the start: the seeded world, no files, no log. The clock stays where it is. */
  readonly reset: () => void
}

/** How many requests the log keeps. */
const LOGGED = 500
/** Where the `MsgSeq` of messages without one start: large, so that nobody takes them for int32. */
const FIRST_SEQ = 3_452_069_198

/**
 * Makes an emulator of the Tencent Cloud IM server REST API.
 *
 * @example
 * ```ts
 * import { TimClient } from '@timkit/core'
 * import { createEmulator } from '@timkit/emulator'
 *
 * const emulator = createEmulator()
 * const { sdkAppId, secretKey, identifier, fetch } = emulator
 * const client = new TimClient({ sdkAppId, secretKey, identifier, fetch })
 * ```
 *
 * @throws {TypeError | RangeError} When an option cannot be right.
 */
export function createEmulator(options: EmulatorOptions = {}): Emulator {
  const { settings, now, seed } = readOptions(options)
  const clock = createClock(now)
  const log = new RequestLog(LOGGED)
  const gatekeeper = new Gatekeeper(settings, clock)
  const rateLimits = settings.rateLimited ? new RateLimits() : undefined

  const start = (): { world: World; archive: HistoryArchive } => {
    const world = new World(FIRST_SEQ)
    world.addAccount(settings.identifier)
    plantSeed(world, seed, Math.floor(clock.now() / 1000))
    return { world, archive: new HistoryArchive(world, settings, clock) }
  }
  let current = start()

  const answer = async (request: Request): Promise<Response> => {
    const url = new URL(request.url)
    if (url.pathname.startsWith('/v4/')) {
      return answerCommand(request, url, { ...current, settings, clock, gatekeeper, rateLimits, log })
    }
    if (url.pathname.startsWith(DOWNLOAD_PATH)) return current.archive.serve(request, url.pathname)
    const shown = page(request, url)
    if (shown !== undefined) return shown
    const isVersion = /^\/v\d+\//.test(url.pathname)
    const errorCode = isVersion ? 60009 : undefined
    const { pathname: command } = url
    log.add({ time: clock.now(), duration: 0, command, method: request.method, status: isVersion ? 200 : 404, errorCode })
    if (isVersion) return send(failure(60009, 'The version in the path must be v4'))
    return new Response('There is nothing here\n', { status: 404 })
  }

  const reset = (): void => {
    current = start()
    log.clear()
    rateLimits?.clear()
  }
  const page = createPage({ settings, clock, log, world: () => current.world, fetch: answer, reset })

  return {
    fetch: (input, init) =>
      answer(input instanceof Request && init === undefined ? input : new Request(input, init)),
    sdkAppId: settings.sdkAppId,
    secretKey: settings.secretKey,
    identifier: settings.identifier,
    clock,
    get world() {
      return current.world
    },
    log,
    reset,
  }
}
