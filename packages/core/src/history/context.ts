import type { Runtime } from '../runtime.ts'
import type { Caller } from '../transport/caller.ts'

/** What the history operations need from the client that offers them. */
export interface HistoryContext extends Pick<Runtime, 'fetch' | 'random' | 'sleep'> {
  /** Sends commands to the service. */
  readonly caller: Caller
  /** The app that the files must be of. */
  readonly sdkAppId: number
  /**
   * More hosts that files may come from, besides Tencent's: `cdn.example.com` (this host only),
   * `.example.com` (every host below it), or an origin such as `http://127.0.0.1:8080`, where plain
   * HTTP is accepted for loopback and `insecureHosts` only.
   *
   * @default []
   */
  readonly downloadHosts?: readonly string[] | undefined
  /** Hosts besides this machine that may be called by plain HTTP. */
  readonly insecureHosts?: readonly string[] | undefined
  /** The address of the service where it is not Tencent's; files may come from there too. */
  readonly baseUrl?: string | undefined
}
