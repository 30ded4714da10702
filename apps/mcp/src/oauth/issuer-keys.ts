import { isObject } from '@timkit/core/internal'
import {
  createLocalJWKSet,
  createRemoteJWKSet,
  customFetch,
  errors,
  type JSONWebKeySet,
  type JWTVerifyGetKey,
} from 'jose'
import { IssuerClient, type IssuerClientOptions, pause } from './issuer-client.ts'
import { findKeys } from './issuer-metadata.ts'

type KeySet = ReturnType<typeof createRemoteJWKSet>

/** Keys are asked for again after so long, in milliseconds: one that was taken back is not believed longer. */
const freshFor = 600_000
/** So long keys are believed while the authorization server does not answer: its failures are not ours. */
const believedFor = 3_600_000

/**
 * The keys of an authorization server, asked for when the first token comes, when a token names an unknown key, and every ten minutes;
 * at most once in ten seconds, whatever tokens come.
 */
export class IssuerKeys {
  readonly #issuer: string
  readonly #now: IssuerClientOptions['now']
  readonly #client: IssuerClient
  #set: Promise<KeySet> | undefined
  #readAt = Number.NEGATIVE_INFINITY

  constructor(options: IssuerClientOptions) {
    this.#issuer = options.issuer
    this.#now = options.now
    this.#client = new IssuerClient(options)
  }

  /**
   * Finds the key of a token.
   *
   * @throws {IssuerError} The keys cannot be read.
   * @throws {errors.JWKSNoMatchingKey} The authorization server has no such key.
   * @throws {errors.JWKSMultipleMatchingKeys} The token does not say which of several it is; the error lists them.
   */
  readonly find: JWTVerifyGetKey = async (header, token) => {
    const set = await this.#fresh()
    try {
      return await set(header, token)
    } catch (error) {
      if (!(error instanceof errors.JWKSNoMatchingKey) || header.kid === undefined) throw error
      const keys = withoutName(set)
      if (keys.length === 0) throw error
      return createLocalJWKSet({ keys })({ alg: header.alg })
    }
  }

  /** How many keys there are: for whoever checks the set-up. */
  async count(): Promise<number> {
    return (await this.#fresh()).jwks()?.keys.length ?? 0
  }

  /**
   * Asks for the keys again where a signature by a key without a name is wrong: another one may have taken its place.
   *
   * @returns whether there may be others now
   */
  async renew(): Promise<boolean> {
    const set = await this.#fresh()
    if (withoutName(set).length === 0 || set.coolingDown) return false
    await set.reload()
    return true
  }

  /** The keys, asked for again where they are old. */
  async #fresh(): Promise<KeySet> {
    this.#set ??= this.#find()
    const finding = this.#set
    try {
      const set = await finding
      if (this.#now() - this.#readAt >= freshFor) await set.reload()
    } catch (error) {
      const believed = this.#now() - this.#readAt < believedFor
      // Next time its keys may have another address.
      if (!believed && this.#set === finding) this.#set = undefined
      if (!believed) throw error
    }
    return finding
  }

  async #find(): Promise<KeySet> {
    return createRemoteJWKSet(await findKeys(this.#issuer, this.#client), {
      cooldownDuration: pause,
      cacheMaxAge: believedFor,
      [customFetch]: async (url) => {
        const document = await this.#client.read(url)
        if (!isKeySet(document)) {
          throw this.#client.failed(`${url} ${typeof document === 'string' ? document : 'is no set of keys'}`)
        }
        this.#readAt = this.#now()
        this.#client.succeeded()
        return Response.json(document)
      },
    })
  }
}

function isKeySet(document: Record<string, unknown> | string): document is Record<string, unknown> {
  return typeof document !== 'string' && Array.isArray(document.keys) && document.keys.every(isObject)
}

function withoutName(set: KeySet): JSONWebKeySet['keys'] {
  return set.jwks()?.keys.filter(({ kid }) => kid === undefined) ?? []
}
