import { isIndexAlone } from '@timkit/archive-place/address'
import type { App } from '../apps/app.ts'
import { Emitter } from '../editor/emitter.ts'
import type { Secrets, Values } from '../editor/storage.ts'
import type { Place } from './protocol.ts'

const placesKey = 'timkit.archives'
const passwordKeyOf = (appId: string): string => `timkit.archivePassword.${appId}`

interface Kept {
  readonly given: string
  readonly user?: string | undefined
}

/** What {@link ArchivePlaces} works with. */
export interface ArchivePlacesParts {
  readonly values: Values
  /** For the passwords of databases. */
  readonly secrets: Secrets
  /** The variables of this machine, which may say how a place is reached. */
  readonly variables: Readonly<Record<string, string | undefined>>
}

/** Where the archive of each app is, as the person chose. */
export class ArchivePlaces {
  readonly #parts: ArchivePlacesParts
  readonly #changed = new Emitter<string>()
  /** Calls a function with the app whose archive was chosen or forgotten. */
  readonly onChange: (listener: (appId: string) => void) => () => void = this.#changed.listen

  constructor(parts: ArchivePlacesParts) {
    this.#parts = parts
  }

  /** The folder or address of an app's archive; `undefined` where none was chosen. */
  given(appId: string): string | undefined {
    return this.#all()[appId]?.given
  }

  /** Whether of an app's archive there is the index alone, which is only read. */
  isIndexAlone(appId: string): boolean {
    return isIndexAlone(this.given(appId))
  }

  /** The place of an app's archive, with what it takes to reach it. */
  async of({ id }: Pick<App, 'id'>): Promise<Place | undefined> {
    const kept = this.#all()[id]
    if (kept === undefined) return undefined
    const { secrets, variables } = this.#parts
    const password = await secrets.get(passwordKeyOf(id))
    return {
      given: kept.given,
      env: {
        ...variables,
        ...(kept.user === undefined ? {} : { CLICKHOUSE_USER: kept.user }),
        ...(password === undefined ? {} : { CLICKHOUSE_PASSWORD: password }),
      },
    }
  }

  /** Remembers a choice; the password of a database goes into the secret storage. */
  async choose(
    appId: string,
    { password, ...kept }: Kept & { readonly password?: string | undefined },
  ): Promise<void> {
    const { values, secrets } = this.#parts
    if (password === undefined) await secrets.delete(passwordKeyOf(appId))
    else await secrets.store(passwordKeyOf(appId), password)
    await values.update(placesKey, { ...this.#all(), [appId]: kept })
    this.#changed.fire(appId)
  }

  /** Forgets where an app's archive is. The archive stays as it is. */
  async forget(appId: string): Promise<void> {
    const { [appId]: _, ...others } = this.#all()
    await this.#parts.secrets.delete(passwordKeyOf(appId))
    await this.#parts.values.update(placesKey, others)
    this.#changed.fire(appId)
  }

  #all(): Readonly<Record<string, Kept>> {
    return this.#parts.values.get<Readonly<Record<string, Kept>>>(placesKey) ?? {}
  }
}
