import type { App } from '../apps/app.ts'
import { Emitter } from '../editor/emitter.ts'
import type { Values } from '../editor/storage.ts'

const chosenKey = 'timkit.aiApp'

interface Choice {
  readonly id: string
  /** Whether it was in production when it was chosen, so that the person said yes to that. */
  readonly production: boolean
}

/**
 * Which app AI assistants may read: the one that the person chose; without a choice the first that is not in
 * production. One in production is never read because it happens to be there, nor because its use changed later.
 */
export class AiAccess {
  readonly #values: Values
  readonly #apps: () => readonly App[]
  readonly #changed = new Emitter<void>()
  /** Calls a function whenever another app was chosen. */
  readonly onChange: (listener: () => void) => () => void = this.#changed.listen

  /** Reads what was chosen. */
  constructor(values: Values, apps: () => readonly App[]) {
    this.#values = values
    this.#apps = apps
  }

  /** The app that assistants may read; `undefined` when there is none without a choice. */
  get app(): App | undefined {
    const apps = this.#apps()
    const choice = this.#values.get<Choice>(chosenKey)
    const chosen = apps.find(({ id }) => id === choice?.id)
    if (chosen !== undefined && (chosen.stage !== 'production' || choice?.production === true)) return chosen
    return apps.find(({ stage }) => stage !== 'production')
  }

  /** Lets assistants read an app, and no other. The caller has asked the person about production. */
  async choose({ id, stage }: App): Promise<void> {
    await this.#values.update(chosenKey, { id, production: stage === 'production' } satisfies Choice)
    this.#changed.fire()
  }
}
