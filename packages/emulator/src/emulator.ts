import type { Runtime } from '@timkit/core'
import { outOfRange, wrongType } from '@timkit/core/internal'
import { answerControl } from './control.ts'
import { createDevice } from './device/create-device.ts'
import type { Device } from './device/device.ts'
import type { UserAct } from './device/user-act.ts'
import { type FaultPlan, Faults } from './faults/plan.ts'
import { answerDirectly, answerService } from './gateway/answer.ts'
import type { App } from './gateway/app.ts'
import { noteDirectWay } from './gateway/direct-way.ts'
import { Gatekeeper } from './gateway/gatekeeper.ts'
import { RateLimits } from './gateway/rate-limits.ts'
import { RequestLog } from './gateway/request-log.ts'
import { answerStray } from './gateway/stray.ts'
import { HistoryArchive } from './history/archive.ts'
import { generateHour } from './history/generate.ts'
import { type EmulatorOptions, readOptions } from './options.ts'
import { createPage } from './page/page.ts'
import { datedHeaders } from './request/dated-headers.ts'
import { textOf } from './request/envelope.ts'
import { ofFetch } from './request/of-fetch.ts'
import type { ServiceRequest } from './request/service-request.ts'
import { plantSeed } from './seed/plant.ts'
import { createClock, type EmulatorClock } from './time/clock.ts'
import { show } from './values/show.ts'
import type { NamedWebhook } from './webhooks/body.ts'
import type { DeviceOptions } from './webhooks/caller.ts'
import type { EmulatorWebhooks } from './webhooks/emulator-webhooks.ts'
import { WebhookEngine } from './webhooks/engine.ts'
import { SnapshotReader } from './world/snapshot/reader.ts'
import { snapshot } from './world/snapshot/snapshot.ts'
import { World } from './world/world.ts'

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
  /** The time as {@link Emulator.clock} has it, so that a client that is made of an emulator lives in its time. Bound. */
  readonly now: Runtime['now']
  /** Everything the app remembers. Replaced by {@link Emulator.reset}. */
  readonly world: World
  /** The last requests and their answers. */
  readonly log: RequestLog
  /** What goes wrong, on demand. */
  readonly faults: FaultPlan
  /** Whether the documented calls per second are enforced; may be changed. */
  readonly rateLimits: RateLimitSwitch
  /** The app's own server, which is asked before something is done and told afterwards. */
  readonly webhooks: EmulatorWebhooks
  /**
   * Gives a device of a user, to say and read something on it. What it triggers names the device, and the user as operator;
   * what a server does by the API names `RESTAPI` and the admin.
   *
   * @throws {TypeError | RangeError} The account is no text, or the device none that webhooks have.
   */
  readonly device: (account: string, options?: DeviceOptions) => Device
  /**
   * Goes back to the start: the seeded world with its times counted from now, the faults of the options, no files, no log;
   * webhooks that wait are not sent, and who receives them stays.
   * The clock is left alone: it stays where it was moved to, and frozen if it was. `clock.reset()` sets it back.
   */
  readonly reset: () => void
  /** Writes the world as lines of JSON, to keep it between runs. Take all lines before anything else happens. */
  readonly snapshot: () => Iterable<string>
  /**
   * Replaces the world by the one of a snapshot.
   *
   * @param onDamaged Called with what is wrong with each line that cannot be read; the rest is read then. Without it, such
   *   a line is an error. What it throws, or rejects with, ends it, and the world is as it was.
   * @throws {TypeError} A line cannot be read, or none of them. The world is as it was then.
   */
  readonly restore: (
    lines: Iterable<string> | AsyncIterable<string>,
    onDamaged?: (mistake: TypeError) => void,
  ) => Promise<void>
  /**
   * Ends it: webhooks that wait get so many milliseconds to go out, by this machine's clock; those that a fault holds back for
   * longer do not go out. Nobody is called afterwards. Commands are still answered: stop serving them first.
   *
   * @param milliseconds Up to 60,000; 3000 by default, which a receiver that is late once does not use up.
   * @returns The events that were not delivered by then, oldest first.
   * @throws {RangeError} The milliseconds cannot be right.
   */
  readonly close: (milliseconds?: number) => Promise<readonly NamedWebhook[]>
  /** Whether the hour of the `generate` option can be downloaded: resolves with the hour when it can. */
  readonly generated: Promise<string | undefined>
}

/** Turns the documented calls per second on and off. */
export interface RateLimitSwitch {
  /** Whether calls beyond them are refused with 60007. */
  enabled: boolean
}

/** What webhooks that wait get at the end, in milliseconds: one receiver that is late, and those after it. */
const closeMilliseconds = 3000
/** Nobody waits longer for the end of a test. */
const maxCloseMilliseconds = 60_000
/** How many requests the log keeps. */
const logged = 500
/** Where the `MsgSeq` of messages without one start: large, so that nobody takes them for int32. */
const firstSeq = 3_452_069_198

/**
 * Makes an emulator of the Tencent Cloud IM server REST API.
 *
 * @example
 * ```ts
 * import { TimClient } from '@timkit/core'
 * import { createEmulator } from '@timkit/emulator'
 *
 * const client = new TimClient(createEmulator())
 * console.log(await client.unreadTotal('bob'))
 * ```
 *
 * @throws {TypeError | RangeError} When an option cannot be right.
 */
export function createEmulator(options: EmulatorOptions = {}): Emulator {
  const checked = readOptions(options)
  const { settings, seed, sleep } = checked
  const clock = createClock(checked.now)
  const log = new RequestLog(logged)
  const gatekeeper = new Gatekeeper(settings, clock)
  const rateLimits = new RateLimits(checked.rateLimited)
  const faults = new Faults(checked.faultSeed)
  faults.set(checked.faults, checked.faultSeed, 'faults')
  const webhooks = new WebhookEngine(checked.webhookOptions, checked.webhooks, checked.faultSeed, {
    sdkAppId: settings.sdkAppId,
    clock,
    sleep,
  })

  const generated = generateHour(checked.generate, settings.sdkAppId, clock.now())
  const inhabit = (world: World): App => {
    world.addAccount(settings.identifier)
    const archive = new HistoryArchive(world, settings, clock, generated)
    return {
      world,
      archive,
      settings,
      clock,
      gatekeeper,
      rateLimits,
      log,
      faults,
      sleep,
      webhooks: webhooks.inhabit(),
    }
  }
  const start = (): App => {
    const world = new World(firstSeq)
    const inhabited = inhabit(world)
    plantSeed(world, seed, settings.identifier, Math.floor(clock.now() / 1000))
    return inhabited
  }
  let current = start()

  const answer = async (request: Request, act?: UserAct): Promise<Response> => {
    const url = new URL(request.url)
    const answered = answerService(request, url, current, act)
    if (answered !== undefined) return answered
    const controlled = answerControl(request, url, { clock, faults, rateLimits, webhooks, device, reset })
    if (controlled !== undefined) return controlled
    return page(request, url) ?? answerStray(request, url, clock, log)
  }

  const device: Emulator['device'] = (account, options) =>
    createDevice({ settings, clock, fetch: answer }, account, options)
  const reset = (): void => {
    // First: the new world has webhooks of its own.
    webhooks.restart()
    current = start()
    log.clear()
    rateLimits.clear()
    faults.set(checked.faults)
  }
  const page = createPage({
    settings,
    clock,
    log,
    world: () => current.world,
    fetch: answer,
    faults,
    webhooks,
    reset,
  })

  const headersNow = datedHeaders(clock)
  const answerShort = (request: ServiceRequest): Promise<string> | undefined =>
    answerDirectly(request, current)?.then(textOf)
  const fetch: Emulator['fetch'] = async (input, init) => {
    const { command, toRequest } = ofFetch(input, init)
    const short = command && answerShort(command)
    if (short !== undefined) return new Response(await short, { headers: headersNow().headers })
    const response = await answer(toRequest())
    response.headers.set('date', headersNow().date)
    return response
  }
  noteDirectWay(fetch, (request) =>
    answerShort(request)?.then((text) => ({ headers: headersNow().fields, text })),
  )

  return {
    fetch,
    sdkAppId: settings.sdkAppId,
    secretKey: settings.secretKey,
    identifier: settings.identifier,
    clock,
    now: clock.now,
    get world() {
      return current.world
    },
    log,
    faults,
    rateLimits,
    webhooks,
    device,
    reset,
    snapshot: () => snapshot(current.world),
    restore: async (lines, onDamaged) => {
      if (!isIterable(lines)) {
        throw wrongType('lines', `must be lines of a snapshot, not ${show(lines)}`)
      }
      if (onDamaged !== undefined && typeof onDamaged !== 'function')
        throw wrongType('onDamaged', `must be a function, not ${show(onDamaged)}`)
      const told: unknown[] = []
      const reader = new SnapshotReader(onDamaged && ((mistake) => told.push(onDamaged(mistake))))
      for await (const line of lines) {
        reader.take(line)
        // One that is asynchronous fails here as well, and not beside.
        if (told.length > 0) await Promise.all(told.splice(0))
      }
      current = inhabit(reader.end())
    },
    close: async (milliseconds = closeMilliseconds) => {
      if (!(typeof milliseconds === 'number' && milliseconds >= 0 && milliseconds <= maxCloseMilliseconds))
        throw outOfRange(
          'milliseconds',
          `must be a number from 0 to ${maxCloseMilliseconds}, not ${show(milliseconds)}`,
        )
      return webhooks.close(milliseconds)
    },
    generated: generated?.ready.then(() => generated.hour) ?? Promise.resolve(undefined),
  }
}

/** A text is none, although its characters can be iterated. */
function isIterable(value: unknown): boolean {
  return (
    typeof value === 'object' && value !== null && (Symbol.asyncIterator in value || Symbol.iterator in value)
  )
}
