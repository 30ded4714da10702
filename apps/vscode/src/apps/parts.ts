import type { TimClient } from '@timkit/core'
import type { Problem } from '../editor/problem.ts'
import type { App } from './app.ts'
import type { AppStore } from './app-store.ts'

/** What the commands of apps work with. */
export interface AppsParts {
  readonly apps: AppStore
  /** The service, which stands above apps. */
  readonly connections: {
    client(app: App): Promise<TimClient>
    /** Makes a client that is not remembered, to try a key. */
    create(app: App, secretKey: string): Promise<TimClient>
  }
  /** What an error means, in words. */
  readonly problemOf: (error: unknown) => Promise<Problem>
  readonly log: { warn(details: string): void }
}
