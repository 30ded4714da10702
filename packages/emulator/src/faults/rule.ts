import type { KnownPath } from '@timkit/core/api'
import { isObject } from '../values/json-object.ts'
import { isCount, isDelay, isNothing, isNumber } from '../values/number-checks.ts'
import { show } from '../values/show.ts'
import { faultCommandFault } from './command.ts'

/** The service of a path such as `openim/sendmsg`. */
type ServiceOf<Path> = Path extends `${infer Service}/${string}` ? Service : never

/** What a rule can be about: one command, all commands of a service, the downloads of history files, or everything. */
export type FaultCommand = KnownPath | `${ServiceOf<KnownPath>}/*` | 'download' | '*'

/** A fault: to which requests it happens, and what happens. */
export interface FaultRule {
  /**
   * The requests: a command that is emulated, such as `openim/sendmsg`, all commands of a service such as `openim/*`,
   * `download` for history files, or `*` for everything. A command that is not emulated is refused.
   * @default '*'
   */
  readonly command?: FaultCommand | undefined
  /**
   * How likely it happens to such a request, from 0 to 1.
   * @default 1
   */
  readonly probability?: number | undefined
  /**
   * How many such requests pass before it happens.
   * @default 0
   */
  readonly after?: number | undefined
  /**
   * How often it happens at most.
   * @default Infinity
   */
  readonly times?: number | undefined
  /**
   * Whether the command is carried out although its answer is lost or replaced by `hang`, `status`, `errorCode` or `reset`.
   * @default false
   */
  readonly carriedOut?: boolean | undefined
  /** Waits so many milliseconds first, up to an hour; two numbers, the smaller one first, for anything between them. Alone, it is all that happens. */
  readonly latency?: number | readonly [number, number] | undefined
  /** Never answers, and does nothing unless `carriedOut` says so. */
  readonly hang?: boolean | undefined
  /** Answers with this HTTP status and an HTML page, as a proxy in between would. */
  readonly status?: number | undefined
  /** Answers with this `ErrorCode`, which is not 0. Commands only. */
  readonly errorCode?: number | undefined
  /** The `ErrorInfo` that goes with `errorCode`. */
  readonly errorInfo?: string | undefined
  /** Resets the connection instead of answering. */
  readonly reset?: boolean | undefined
  /** Resets the connection after this part of the body, from 0 to below 1. */
  readonly cut?: number | undefined
  /** Changes this many bytes of the body, 1 to 1,000,000. */
  readonly corrupt?: number | undefined
  /** Sends an older state of the file, whose sizes and MD5s are not the ones that were listed. Downloads only. */
  readonly stale?: boolean | undefined
}

/** A code is an int32 where programs are written in languages that have such. */
const maxErrorCode = 2 ** 31 - 1
/** More bytes than this spoil nothing that fewer leave whole, and keep the emulator busy. */
const maxCorrupt = 1_000_000

/** The fields of a rule, with what each must be. */
const fields: Readonly<Record<keyof FaultRule, (value: unknown) => boolean>> = {
  command: (value) => typeof value === 'string' && /^(\*|download|\w+\/(\*|\w+))$/.test(value),
  probability: (value) => isNumber(value, 0, 1),
  after: (value) => isCount(value, 0),
  times: (value) => isCount(value, 1) || value === Number.POSITIVE_INFINITY,
  carriedOut: isBoolean,
  latency: isDelay,
  hang: isBoolean,
  status: (value) => isCount(value, 200, 599),
  errorCode: (value) => isCount(value, -maxErrorCode, maxErrorCode) && value !== 0,
  errorInfo: (value) => typeof value === 'string',
  reset: isBoolean,
  cut: (value) => isNumber(value, 0, 1) && value !== 1,
  corrupt: (value) => isCount(value, 1, maxCorrupt),
  stale: isBoolean,
}

/** What a rule can make happen; it does one of these, or nothing but wait. */
export const effects = ['hang', 'status', 'errorCode', 'reset', 'cut', 'corrupt', 'stale'] as const
/** What can happen to the answer of a command that was carried out or not. */
const carriedOutBeside = ['hang', 'status', 'errorCode', 'reset'] as const

/** What is wrong with a rule; `undefined` when it can be used. */
export function faultRuleFault(rule: unknown): string | undefined {
  if (!isObject(rule)) return 'must be an object'
  for (const [name, value] of Object.entries(rule)) {
    if (!Object.hasOwn(fields, name)) return `has a field ${JSON.stringify(name)}, which no rule has`
    const isRight = fields[name as keyof FaultRule]
    if (value !== undefined && !isRight(value)) return `has ${name} ${show(value)}, which cannot be right`
  }
  const wrong = faultCommandFault(rule.command)
  if (wrong !== undefined) return wrong
  const named = effects.filter((effect) => rule[effect] !== undefined && rule[effect] !== false)
  if (named.length > 1) return `does ${named.join(' and ')}: a rule does one thing`
  if (named.length === 0 && isNothing(rule.latency))
    return `does nothing: it needs latency, ${effects.join(', ')}`
  if (rule.errorInfo !== undefined && rule.errorCode === undefined)
    return 'has errorInfo, which needs an errorCode that it goes with'
  if (rule.carriedOut === true && !carriedOutBeside.some((effect) => named.includes(effect)))
    return `has carriedOut, which needs ${carriedOutBeside.join(', ')}: without them it is carried out anyway`
  if (rule.stale === true && rule.command !== 'download')
    return 'has stale, which needs the command "download"'
  if (rule.errorCode !== undefined && rule.command === 'download')
    return 'has errorCode, which a download cannot answer'
  return undefined
}

function isBoolean(value: unknown): boolean {
  return typeof value === 'boolean'
}
