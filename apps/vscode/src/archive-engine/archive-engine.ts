import type { Fetch } from '@timkit/core'
import type { App } from '../apps/app.ts'
import type { Thread } from '../env/thread.ts'
import { SignedOutError } from '../service/connections.ts'
import { t } from '../text.ts'
import type { Acts } from './acts.ts'
import type { ArchivePlaces } from './archive-places.ts'
import type { FromThread, ToThread } from './protocol.ts'

/** What {@link ArchiveEngine} works with. */
export interface ArchiveEngineParts {
  /** Starts the thread; `undefined` where there can be none. */
  readonly start: () => Thread | undefined
  readonly places: ArchivePlaces
  readonly app: (id: string) => App
  /** The service of apps. */
  readonly connections: {
    secretKey(app: App): Promise<string>
    fetchOf(app: App): Promise<Fetch>
  }
  readonly log: (line: string) => void
}

/** How something is asked. */
export interface Asking<News> {
  readonly signal?: AbortSignal | undefined
  /** Called with what is told meanwhile. */
  readonly onNews?: ((news: News) => void) | undefined
}

/** This editor has no place for archives. */
export class NoArchivesError extends Error {
  override readonly name = 'NoArchivesError'

  constructor() {
    super(
      t(
        'This editor runs in a browser, which has no disk and no database: archives and hourly files can be searched, synced and verified in the desktop editor or in a remote window.',
      ),
    )
  }
}

interface Running {
  readonly resolve: (answer: unknown) => void
  readonly reject: (error: Error) => void
  readonly onNews: (news: unknown) => void
}

interface Started {
  readonly thread: Thread
  readonly network: { hear(message: Extract<FromThread, { request: number }>): Promise<void>; stop(): void }
}

/** Asks archives, in a thread that is started with the first question. */
export class ArchiveEngine {
  readonly #parts: ArchiveEngineParts
  readonly #running = new Map<number, Running>()
  #started: Promise<Started> | undefined
  #last = 0

  constructor(parts: ArchiveEngineParts) {
    this.#parts = parts
  }

  /**
   * Asks the archive of an app; where none was chosen, one of the last seven days, which is of this window alone.
   *
   * @throws {NoArchivesError} This editor has no place for archives.
   * @throws {SignedOutError} The service has to be asked, and the app has no key.
   * @throws {Error} It failed: why, in words for a person.
   */
  async ask<Name extends keyof Acts>(
    act: Name,
    app: App,
    asked: Acts[Name]['asked'],
    { signal, onNews = () => undefined }: Asking<Acts[Name]['news']> = {},
  ): Promise<Acts[Name]['answer']> {
    const { thread } = await this.#start()
    const place = await this.#parts.places.of(app)
    const access = await this.#accessTo(app, act === 'sync' || place === undefined)
    signal?.throwIfAborted()
    const id = ++this.#last
    const post = (message: ToThread): void => thread.post(message)
    const abort = (): void => post({ type: 'abort', id })
    signal?.addEventListener('abort', abort, { once: true })
    try {
      return await new Promise<Acts[Name]['answer']>((resolve, reject) => {
        this.#running.set(id, {
          resolve: (answer) => resolve(answer as Acts[Name]['answer']),
          reject,
          onNews: (news) => onNews(news as Acts[Name]['news']),
        })
        post({ type: 'run', id, act, of: { access, place }, asked })
      })
    } catch (error) {
      signal?.throwIfAborted()
      throw error
    } finally {
      this.#running.delete(id)
      signal?.removeEventListener('abort', abort)
    }
  }

  dispose(): void {
    void this.#started?.then(({ thread, network }) => {
      network.stop()
      thread.stop()
    })
  }

  async #accessTo(app: App, asksService: boolean) {
    const { id, label, sdkAppId, identifier, region, baseUrl, insecureHosts } = app
    const secretKey = await this.#parts.connections.secretKey(app).catch((error: unknown) => {
      // What is kept can be read all the same.
      if (error instanceof SignedOutError && !asksService) return undefined
      throw error
    })
    return {
      ...{ id, label, sdkAppId, identifier, region, baseUrl, insecureHosts },
      secretKey: asksService ? secretKey : undefined,
    }
  }

  #start(): Promise<Started> {
    const started = this.#started ?? this.#startNow()
    this.#started = started
    started.catch(() => {
      this.#started = undefined
    })
    return started
  }

  async #startNow(): Promise<Started> {
    const { start, connections, app, log } = this.#parts
    const thread = start()
    if (thread === undefined) throw new NoArchivesError()
    const { Network } = await import('./network.ts')
    const { archiveError } = await import('./archive-error.ts')
    const network = new Network(
      (message) => thread.post(message),
      async (appId) => connections.fetchOf(app(appId)),
    )
    const hear = (message: FromThread): void => {
      if ('request' in message) void network.hear(message)
      else if (message.type === 'log') log(message.line)
      else if (message.type === 'news') this.#running.get(message.id)?.onNews(message.news)
      else if (message.type === 'answer') this.#running.get(message.id)?.resolve(message.answer)
      else void archiveError(message.failure).then((error) => this.#running.get(message.id)?.reject(error))
    }
    thread.listen(
      (message) => hear(message as FromThread),
      (reason) => {
        this.#started = undefined
        network.stop()
        for (const { reject } of this.#running.values())
          reject(new Error(t('What reads archives ended: {0}', reason)))
      },
    )
    return { thread, network }
  }
}
