import type { App } from '../apps/app.ts'
import type { Acts } from './acts.ts'
import type { Failure } from './failure.ts'

/** How the service of an app is reached. Its requests are sent by the editor's own thread, which knows its proxies. */
export interface Access
  extends Pick<App, 'id' | 'label' | 'sdkAppId' | 'identifier' | 'region' | 'baseUrl' | 'insecureHosts'> {
  /** Absent where only what is kept is read. */
  readonly secretKey?: string | undefined
}

/** Where an archive is. */
export interface Place {
  /** A folder, or the address of an index. */
  readonly given: string
  /** Variables that say how it is reached, such as the user of a database. */
  readonly env: Readonly<Record<string, string | undefined>>
}

/** Whose archive, and where it is; without a place it is one of the last seven days, of this process alone. */
export interface Asked {
  readonly access: Access
  readonly place?: Place | undefined
}

/** What the editor tells the thread. */
export type ToThread =
  | {
      readonly type: 'run'
      readonly id: number
      readonly act: keyof Acts
      readonly of: Asked
      readonly asked: unknown
    }
  | { readonly type: 'abort'; readonly id: number }
  | { readonly type: 'stop' }
  | FromNetwork

/** What the thread tells the editor. */
export type FromThread =
  | { readonly type: 'news'; readonly id: number; readonly news: unknown }
  | { readonly type: 'answer'; readonly id: number; readonly answer: unknown }
  | { readonly type: 'failure'; readonly id: number; readonly failure: Failure }
  | { readonly type: 'log'; readonly line: string }
  | ToNetwork

/** A request that the thread wants sent, and what it wants of its answer. */
export type ToNetwork =
  | {
      readonly type: 'fetch'
      readonly request: number
      readonly appId: string
      readonly url: string
      readonly init: {
        readonly method: string
        readonly headers: [string, string][]
        readonly body: string | null
      }
    }
  /** It takes another piece of the body. */
  | { readonly type: 'pull'; readonly request: number }
  /** It wants no more of it. */
  | { readonly type: 'drop'; readonly request: number }

/** What came of a request. */
export type FromNetwork =
  | {
      readonly type: 'response'
      readonly request: number
      readonly status: number
      readonly headers: [string, string][]
    }
  | { readonly type: 'piece'; readonly request: number; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly type: 'end'; readonly request: number }
  | { readonly type: 'broken'; readonly request: number; readonly message: string }
