import type { Caller } from '../webhooks/caller.ts'

/** What a user does on a device, and no server by the API. */
export interface UserAct {
  /** The account of the user. */
  readonly account: string
  /** The device, as webhooks name it. */
  readonly caller: Caller
}
