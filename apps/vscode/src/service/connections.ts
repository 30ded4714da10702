import type { Fetch, Runtime, TimClient, TransportEvent } from '@timkit/core'
import type { App } from '../apps/app.ts'
import type { AppStore } from '../apps/app-store.ts'

/** An app has no key here: signed out, or the editor lost its secrets. */
export class SignedOutError extends Error {
  override readonly name = 'SignedOutError'
  readonly app: App

  constructor(app: App) {
    super(`${app.label} is signed out`)
    this.app = app
  }
}

/** The service of the sample app. */
export interface Emulator {
  /** Answers requests. */
  readonly fetch: Fetch
  /** The key that it accepts. */
  readonly secretKey: string
}

/** What {@link Connections} needs. */
export interface ConnectionsParts {
  readonly apps: Pick<AppStore, 'secretKey'>
  /** Starts the emulator of the sample app; called at most once. */
  readonly startEmulator: () => Promise<Emulator>
  /** Called after every attempt. */
  readonly observe?: ((app: App, event: TransportEvent) => void) | undefined
  /** Called with every key, so that it can be kept out of the log. */
  readonly onSecret?: ((secret: string) => void) | undefined
  /** The clock of this machine. @default Date.now */
  readonly now?: Runtime['now'] | undefined
}

/** One client per app, made when it is first needed. */
export class Connections {
  readonly #parts: ConnectionsParts
  readonly #clients = new Map<string, TimClient>()
  /** How far the clocks of services were ahead when their clients were let go. */
  readonly #offsets = new Map<string, number>()
  #emulator: Promise<Emulator> | undefined

  constructor(parts: ConnectionsParts) {
    this.#parts = parts
  }

  /**
   * Returns the client of an app.
   *
   * @throws {SignedOutError} when the app has no key
   */
  async client(app: App): Promise<TimClient> {
    const known = this.#clients.get(app.id)
    if (known !== undefined) return known
    const fetch = app.source === 'sample' ? (await this.#sample()).fetch : undefined
    const client = await this.create(app, await this.secretKey(app), fetch)
    this.#clients.set(app.id, client)
    return client
  }

  /**
   * Returns the key of an app, for signing and for other processes.
   *
   * @throws {SignedOutError} when the app has no key
   */
  async secretKey(app: App): Promise<string> {
    if (app.source === 'sample') return (await this.#sample()).secretKey
    const secretKey = await this.#parts.apps.secretKey(app.id)
    if (secretKey === undefined) throw new SignedOutError(app)
    this.#parts.onSecret?.(secretKey)
    return secretKey
  }

  /**
   * Makes a client that is not remembered, whose requests go through a function.
   *
   * @throws {SignedOutError} when the app has no key
   */
  async clientThrough(app: App, wrap: (fetch: Fetch) => Fetch): Promise<TimClient> {
    return this.create(app, await this.secretKey(app), wrap(await this.fetchOf(app)))
  }

  /** What sends the requests of an app, by the proxies of the editor. */
  async fetchOf(app: App): Promise<Fetch> {
    return app.source === 'sample' ? (await this.#sample()).fetch : (url, init) => globalThis.fetch(url, init)
  }

  /** Makes a client that is not remembered, to try a key. */
  async create(app: App, secretKey: string, fetch?: Fetch): Promise<TimClient> {
    const { observe, now } = this.#parts
    const { newClient } = await import('./new-client.ts')
    return newClient({
      sdkAppId: app.sdkAppId,
      secretKey,
      identifier: app.identifier,
      region: app.region,
      baseUrl: app.baseUrl,
      insecureHosts: app.insecureHosts,
      fetch,
      observe: observe && ((event: TransportEvent) => observe(app, event)),
      now,
    })
  }

  /** Lets go of all clients: the next call makes new ones with the keys of then. */
  forget(): void {
    for (const [id, { clockOffset }] of this.#clients) {
      if (clockOffset !== undefined) this.#offsets.set(id, clockOffset)
    }
    this.#clients.clear()
  }

  /** What time it is for the service of an app, as far as its answers have told; else for this machine. */
  now(appId: string): number {
    const now = (this.#parts.now ?? Date.now)()
    return now + (this.#clients.get(appId)?.clockOffset ?? this.#offsets.get(appId) ?? 0)
  }

  #sample(): Promise<Emulator> {
    this.#emulator ??= this.#parts.startEmulator()
    return this.#emulator
  }
}
