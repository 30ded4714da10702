import { Emitter } from '../editor/emitter.ts'
import type { Secrets, Values } from '../editor/storage.ts'
import type { App, AppLook } from './app.ts'
import type { EnvironmentApp } from './environment.ts'
import { sampleApp, sampleAppId } from './sample-app.ts'

const appsKey = 'timkit.apps'
const sampleKey = 'timkit.sample'
const environmentAccountsKey = 'timkit.environmentAccounts'
const looksKey = 'timkit.looks'
const secretKeyOf = (id: string): string => `timkit.secretKey.${id}`

/** Where {@link AppStore} keeps what. */
export interface AppStoreParts {
  /** For everything that is not a secret. */
  readonly values: Values
  /** For keys. */
  readonly secrets: Secrets
  /** The app that environment variables name, if they do. */
  readonly environment?: EnvironmentApp | undefined
}

/** What changed: which apps and accounts there are, or with which keys they are reached. */
export type AppChange = 'list' | 'key'

/** The apps that the person works with. Keys are in the secret storage and nowhere else. */
export class AppStore {
  readonly #parts: AppStoreParts
  readonly #changed = new Emitter<AppChange>()
  /** Calls a function whenever the list, an app in it or a key changed. */
  readonly onChange: (listener: (change: AppChange) => void) => () => void = this.#changed.listen

  constructor(parts: AppStoreParts) {
    this.#parts = parts
  }

  /** All apps: saved ones in the order of adding, then the environment's, then the sample. */
  list(): readonly App[] {
    const { values, environment } = this.#parts
    const sample = values.get<readonly string[]>(sampleKey)
    // The environment and the sample come anew each time: what the person made of them is kept beside.
    const looks = values.get<Readonly<Record<string, AppLook>>>(looksKey) ?? {}
    return [
      ...this.#saved(),
      ...(environment === undefined
        ? []
        : [
            {
              ...environment.app,
              ...looks[environment.app.id],
              accounts: values.get<readonly string[]>(environmentAccountsKey) ?? environment.app.accounts,
            },
          ]),
      ...(sample === undefined ? [] : [{ ...sampleApp(sample), ...looks[sampleAppId] }]),
    ]
  }

  find(id: string): App | undefined {
    return this.list().find((app) => app.id === id)
  }

  /**
   * Returns an app that something was opened for.
   *
   * @throws {Error} when it was removed since
   */
  get(id: string): App {
    const app = this.find(id)
    if (app === undefined) throw new Error('This app is not in this editor any more')
    return app
  }

  /** Remembers an app and its key. */
  async add(app: App, secretKey: string): Promise<void> {
    const { values, secrets } = this.#parts
    await secrets.store(secretKeyOf(app.id), secretKey)
    await values.update(appsKey, [...this.#saved().filter(({ id }) => id !== app.id), app])
    this.#changed.fire('list')
  }

  /** Shows the app with sample data. */
  async addSample(): Promise<void> {
    const { values } = this.#parts
    if (values.get(sampleKey) === undefined) await values.update(sampleKey, sampleApp().accounts)
    this.#changed.fire('list')
  }

  /** Changes which accounts of an app are shown. */
  async setAccounts(id: string, accounts: readonly string[]): Promise<void> {
    const app = this.find(id)
    const { values } = this.#parts
    if (app?.source === 'sample') await values.update(sampleKey, accounts)
    else if (app?.source === 'environment') await values.update(environmentAccountsKey, accounts)
    else {
      await values.update(
        appsKey,
        this.#saved().map((saved) => (saved.id === id ? { ...saved, accounts } : saved)),
      )
    }
    this.#changed.fire('list')
  }

  /** Changes how an app is called and marked. */
  async edit(id: string, look: AppLook): Promise<void> {
    const { values } = this.#parts
    if (this.#saved().some((saved) => saved.id === id)) {
      await values.update(
        appsKey,
        this.#saved().map((saved) => (saved.id === id ? { ...saved, ...look } : saved)),
      )
    } else
      await values.update(looksKey, {
        ...values.get<Readonly<Record<string, AppLook>>>(looksKey),
        [id]: look,
      })
    this.#changed.fire('list')
  }

  /** The key of an app; `undefined` when it is signed out, or the editor lost its secrets. That of the environment may be none, which is thrown. */
  async secretKey(id: string): Promise<string | undefined> {
    const { secrets, environment } = this.#parts
    if (environment?.app.id === id) return environment.secretKey()
    return secrets.get(secretKeyOf(id))
  }

  /** Stores the key of an app, its first or another. */
  async signIn(id: string, secretKey: string): Promise<void> {
    await this.#parts.secrets.store(secretKeyOf(id), secretKey)
    this.#changed.fire('key')
  }

  /** Wipes the key of an app; the app stays. */
  async signOut(id: string): Promise<void> {
    await this.#parts.secrets.delete(secretKeyOf(id))
    this.#changed.fire('key')
  }

  /** Forgets an app and its key. */
  async remove(id: string): Promise<void> {
    const { values, secrets } = this.#parts
    if (this.find(id)?.source === 'sample') await values.update(sampleKey, undefined)
    else {
      await secrets.delete(secretKeyOf(id))
      await values.update(
        appsKey,
        this.#saved().filter((saved) => saved.id !== id),
      )
    }
    this.#changed.fire('list')
  }

  isKeyOfApp(storageKey: string): boolean {
    return this.#saved().some(({ id }) => secretKeyOf(id) === storageKey)
  }

  #saved(): readonly App[] {
    return this.#parts.values.get<readonly App[]>(appsKey) ?? []
  }
}
