import { decodeUserSig, UserSigError, type UserSigFault, verifyUserSig } from '@timkit/core'
import { uint32 } from '../request/fields.ts'
import { gatewayCodes } from '../request/gateway-codes.ts'
import { Refusal } from '../request/refusal.ts'
import type { EmulatorSettings } from '../settings.ts'
import type { EmulatorClock } from '../time/clock.ts'

/** What a UserSig says of itself, without its signature. */
export interface UserSigSummary {
  /** The UserID it was made for. */
  readonly userId: string
  /** The SDKAppID it was made for. */
  readonly sdkAppId: number
  /** When it was made, unix seconds. */
  readonly time: number
  /** For how many seconds it is valid. */
  readonly expire: number
}

/** Verified UserSigs are remembered, up to this many: a program has one, and more than few take longer to keep than to verify again. */
const remembered = 256

const codeOf: Readonly<Record<UserSigFault, number>> = {
  malformed: gatewayCodes.badUserSig,
  'old-scheme': gatewayCodes.badUserSig,
  'app-mismatch': gatewayCodes.wrongApp,
  'user-mismatch': gatewayCodes.wrongUser,
  expired: gatewayCodes.expiredUserSig,
  'key-mismatch': gatewayCodes.wrongKey,
  'userbuf-mismatch': gatewayCodes.badUserSig,
}

/** Checks the query of a request: all parameters, the UserSig, and whether the caller is the admin. */
export class Gatekeeper {
  readonly #settings: EmulatorSettings
  readonly #clock: EmulatorClock
  readonly #verified = new Map<string, UserSigSummary>()

  /** Makes the gatekeeper of an app. */
  constructor(settings: EmulatorSettings, clock: EmulatorClock) {
    this.#settings = settings
    this.#clock = clock
  }

  /** Returns what the UserSig says, at once where it was verified before, or throws a refusal. */
  check(query: URLSearchParams): UserSigSummary | Promise<UserSigSummary> {
    const { sdkAppId } = this.#settings
    const app = query.get('sdkappid') ?? ''
    if (app === '') throw new Refusal(gatewayCodes.missingApp, 'sdkappid is missing in the query')
    if (!/^\d{1,10}$/.test(app) || Number(app) !== sdkAppId)
      throw new Refusal(gatewayCodes.unknownApp, 'There is no app with this sdkappid')
    const identifier = query.get('identifier') ?? ''
    if (identifier === '') throw new Refusal(gatewayCodes.missingCaller, 'identifier is missing in the query')
    const userSig = query.get('usersig')
    if (userSig === null) throw new Refusal(gatewayCodes.missingCaller, 'usersig is missing in the query')
    if (userSig === '') throw new Refusal(gatewayCodes.emptyUserSig, 'usersig is empty')
    if (query.get('contenttype') !== 'json')
      throw new Refusal(gatewayCodes.badRequest, 'contenttype must be json')
    const random = query.get('random') ?? ''
    // Clients leave it out; what the service answers then is not documented.
    if (random !== '' && (!/^\d{1,10}$/.test(random) || Number(random) > uint32))
      throw new Refusal(gatewayCodes.badRequest, 'random must be a uint32')
    const now = this.#clock.now()
    const known = this.#verified.get(userSig)
    if (known?.userId === identifier && now <= (known.time + known.expire) * 1000) return known
    return this.#verify(userSig, identifier, now)
  }

  async #verify(userSig: string, userId: string, now: number): Promise<UserSigSummary> {
    const { sdkAppId, secretKey, identifier } = this.#settings
    let claims: UserSigSummary
    try {
      claims = summary(await verifyUserSig(userSig, { sdkAppId, secretKey, userId, at: new Date(now) }))
    } catch (error) {
      if (error instanceof UserSigError) throw new Refusal(codeOf[error.fault], error.message)
      throw new Refusal(gatewayCodes.missingCaller, 'identifier or usersig cannot be right')
    }
    if (userId !== identifier)
      throw new Refusal(gatewayCodes.notAdmin, 'identifier is not the admin account of the app')
    if (this.#verified.size >= remembered) {
      const [oldest] = this.#verified.keys()
      if (oldest !== undefined) this.#verified.delete(oldest)
    }
    this.#verified.set(userSig, claims)
    return claims
  }
}

/** What a UserSig says of itself, true or not; `undefined` when it is none. */
export async function readUserSig(userSig: string): Promise<UserSigSummary | undefined> {
  try {
    return summary(await decodeUserSig(userSig))
  } catch {
    return undefined
  }
}

function summary({ userId, sdkAppId, time, expire }: UserSigSummary): UserSigSummary {
  return { userId, sdkAppId, time, expire }
}
