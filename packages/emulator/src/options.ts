import type { Runtime } from '@timkit/core'
import { outOfRange, sleep, wrongType } from '@timkit/core/internal'
import type { FaultRule } from './faults/rule.ts'
import type { GenerateOptions } from './history/generate.ts'
import { checkSeed } from './seed/check-seed.ts'
import { empty } from './seed/empty.ts'
import type { Seed } from './seed/seed.ts'
import { shop } from './seed/shop.ts'
import type { EmulatorSettings } from './settings.ts'
import { daySeconds, parseBeijingHour } from './time/beijing-time.ts'
import { isTime } from './time/clock.ts'
import type { Sleep } from './time/sleep.ts'
import { isObject } from './values/json-object.ts'
import { show } from './values/show.ts'
import type { WebhookOptions } from './webhooks/options.ts'
import { checkWebhooks, type WebhookSettings } from './webhooks/settings.ts'
import { checkEffects, checkReceiver } from './webhooks/useless.ts'

/** How an emulator is set up. */
export interface EmulatorOptions {
  /**
   * The `SDKAppID` it answers for.
   * @default 1400000000
   */
  readonly sdkAppId?: number | undefined
  /**
   * The key that UserSigs must be signed with.
   * @default the sample key that Tencent prints in its documentation
   */
  readonly secretKey?: string | undefined
  /**
   * The admin account that may call.
   * @default 'administrator'
   */
  readonly identifier?: string | undefined
  /**
   * The clock. It can be moved later, see `Emulator.clock`.
   * @default Date.now
   */
  readonly now?: Runtime['now'] | undefined
  /**
   * What the world holds at the start: `shop` is the customer service of a small shop, `empty` has the admin only.
   * @default 'shop'
   */
  readonly seed?: 'shop' | 'empty' | Seed | undefined
  /**
   * Where download URLs point, such as `http://127.0.0.1:8080`.
   * @default the host that the request named; for hosts of Tencent, `https://download.tim.qq.com`
   */
  readonly baseUrl?: string | undefined
  /**
   * Whether the documented calls per second are enforced (60007 beyond 200, 100 or 10, depending on the command).
   * @default false
   */
  readonly rateLimits?: boolean | undefined
  /**
   * Days for which roaming messages are kept.
   * @default 7
   */
  readonly roamingDays?: number | undefined
  /**
   * Minutes between the end of an hour and the moment when its files are there.
   * @default 10
   */
  readonly historyDelay?: number | undefined
  /**
   * Minutes for which a download URL works.
   * @default 60
   */
  readonly urlLifetime?: number | undefined
  /**
   * How many conversations a page of the conversation list has. The service does not document its number.
   * @default 20
   */
  readonly contactPageSize?: number | undefined
  /**
   * Whether the app has bought cloud search. Without it the commands that search answer 60020.
   * @default true
   */
  readonly cloudSearch?: boolean | undefined
  /**
   * What goes wrong from the start; more with `Emulator.faults`.
   * @default []
   */
  readonly faults?: readonly FaultRule[] | undefined
  /**
   * Decides about the faults that are left to chance: the same number, the same faults.
   * @default 1
   */
  readonly faultSeed?: number | undefined
  /**
   * Makes up an hour with many one-to-one messages, without keeping them: see `Emulator.generated`.
   * @default none
   */
  readonly generate?: GenerateOptions | undefined
  /**
   * Waits, for faults with latency, and until the receiver of a webhook is late.
   * @default setTimeout
   */
  readonly sleep?: Sleep | undefined
  /**
   * Which server of the app is called when something happens, as the webhooks of the service do.
   * @default none
   */
  readonly webhooks?: WebhookOptions | undefined
}

/** The app that the emulator answers for unless told otherwise. Tencent prints both in its documentation. */
export const sampleApp = {
  /** The `SDKAppID`. */
  sdkAppId: 1400000000,
  /** The key: public, and good for nothing but samples. */
  secretKey: '5bd2850fff3ecb11d7c805251c51ee463a25727bddc2385f3fa8bfee1bb93b5e',
  /** The admin account. */
  identifier: 'administrator',
} as const

/** The options of an emulator, checked and complete. */
export interface CheckedOptions extends Pick<Runtime, 'now'> {
  /** What handlers need. */
  readonly settings: EmulatorSettings
  /** What the world holds at the start. */
  readonly seed: Seed
  /** Whether the documented calls per second are enforced. */
  readonly rateLimited: boolean
  /** Waits. */
  readonly sleep: Sleep
  /** Which faults happen at the start. */
  readonly faults: readonly FaultRule[]
  /** What decides about chance. */
  readonly faultSeed: number
  /** The hour to make up. */
  readonly generate: GenerateOptions | undefined
  /** Which server of the app is called, as it was given. */
  readonly webhookOptions: WebhookOptions
  /** The same, checked and complete. */
  readonly webhooks: WebhookSettings
}

const seeds: Readonly<Record<string, Seed>> = { shop, empty }

/** Checks options and fills in the defaults. */
export function readOptions(options: EmulatorOptions): CheckedOptions {
  checkObject('options', options)
  for (const name of ['now', 'sleep'] as const) checkKind(name, options[name], 'function')
  for (const name of ['rateLimits', 'cloudSearch'] as const) checkKind(name, options[name], 'boolean')
  const { now = Date.now, faults = [], faultSeed = 1 } = options
  if (!Array.isArray(faults)) throw wrongType('faults', `must be an array, not ${show(faults)}`)
  if (!Number.isSafeInteger(faultSeed))
    throw outOfRange('faultSeed', `must be an integer, not ${show(faultSeed)}`)
  const { sdkAppId, secretKey, identifier } = { ...sampleApp, ...defined(options) }
  if (!Number.isInteger(sdkAppId) || sdkAppId <= 0 || sdkAppId > 0xffff_ffff) {
    throw outOfRange('sdkAppId', `must be an integer from 1 to 4294967295, not ${show(sdkAppId)}`)
  }
  if (typeof secretKey !== 'string' || secretKey === '')
    throw wrongType('secretKey', 'must be a text that is not empty')
  if (typeof identifier !== 'string' || identifier === '')
    throw wrongType('identifier', 'must be a text that is not empty')
  return {
    settings: {
      sdkAppId,
      secretKey,
      identifier,
      baseUrl: options.baseUrl === undefined ? undefined : origin(options.baseUrl),
      retention: positive('roamingDays', given(options.roamingDays, 7)) * daySeconds,
      historyRetention: 7 * daySeconds,
      historyDelay: positive('historyDelay', given(options.historyDelay, 10), 0) * 60,
      urlLifetime: positive('urlLifetime', given(options.urlLifetime, 60)) * 60,
      contactPageSize: count('contactPageSize', options.contactPageSize),
      contactLimit: 100,
      cloudSearch: options.cloudSearch ?? true,
    },
    now: () => readClock(now),
    seed: seedOf(given(options.seed, 'shop'), identifier, Math.floor(readClock(now) / 1000)),
    rateLimited: options.rateLimits ?? false,
    sleep: options.sleep ?? sleep,
    faults,
    faultSeed,
    generate: options.generate === undefined ? undefined : checkGenerate(options.generate),
    webhookOptions: options.webhooks ?? {},
    webhooks: readWebhooks(given(options.webhooks, {})),
  }
}

function readWebhooks(options: WebhookOptions): WebhookSettings {
  const settings = checkWebhooks(options)
  checkReceiver(options)
  checkEffects(options, settings)
  return settings
}

/** The value, or its default where it was left out; unlike `??`, which takes null for that, too. */
function given<Value>(value: Value | undefined, otherwise: Value): Value {
  return value === undefined ? otherwise : value
}

function checkObject(name: string, value: unknown): void {
  if (!isObject(value)) throw wrongType(name, `must be an object, not ${show(value)}`)
}

function checkKind(name: string, value: unknown, kind: 'function' | 'boolean'): void {
  if (value === undefined || typeof value === kind) return
  throw wrongType(name, `must be ${kind === 'boolean' ? 'true or false' : 'a function'}, not ${show(value)}`)
}

function readClock(now: Runtime['now']): number {
  const time: unknown = now()
  if (isTime(time)) return time
  throw wrongType('now', `must return milliseconds since 1970, but returned ${show(time)}`)
}

function checkGenerate(generate: GenerateOptions): GenerateOptions {
  checkObject('generate', generate)
  const { messages, hour } = generate
  if (!Number.isSafeInteger(messages) || messages < 1 || messages > 1_000_000_000) {
    throw outOfRange('generate.messages', `must be an integer from 1 to 1000000000, not ${show(messages)}`)
  }
  if (hour !== undefined && (typeof hour !== 'string' || parseBeijingHour(hour) === undefined)) {
    throw outOfRange('generate.hour', `must be an hour as yyyyMMddHH, not ${show(hour)}`)
  }
  return generate
}

function defined(options: EmulatorOptions): { sdkAppId?: number; secretKey?: string; identifier?: string } {
  return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined))
}

function origin(baseUrl: string): string {
  if (typeof baseUrl !== 'string' || !URL.canParse(baseUrl) || !/^https?:$/.test(new URL(baseUrl).protocol)) {
    throw wrongType('baseUrl', `must be an http or https URL, not ${show(baseUrl)}`)
  }
  return new URL(baseUrl).origin
}

function positive(name: string, value: number, min: number = Number.MIN_VALUE): number {
  if (Number.isFinite(value) && value >= min) return value
  throw outOfRange(name, `must be a number of ${min === 0 ? 'at least' : 'more than'} 0, not ${show(value)}`)
}

function count(name: string, value: number = 20): number {
  if (Number.isSafeInteger(value) && value > 0) return value
  throw outOfRange(name, `must be a whole number of more than 0, not ${show(value)}`)
}

function seedOf(seed: string | Seed, identifier: string, now: number): Seed {
  if (typeof seed !== 'string') return checkSeed(seed, identifier, now)
  const known = Object.hasOwn(seeds, seed) ? seeds[seed] : undefined
  if (known === undefined)
    throw outOfRange('seed', `must be one of ${Object.keys(seeds).join(', ')}, not "${seed}"`)
  return known
}
