import type { TimError } from '../errors.ts'

/** The service took the push. It needs up to a minute to reach everybody. */
export interface PushBegun {
  /** Compare it: that narrows the outcome to this one. */
  readonly status: 'begun'
  /** `TaskId`, by which it is known; `undefined` where the answer has none. That of a notification is for `timpush/revoke`. */
  readonly taskId: string | undefined
  /** `MsgRandom`: what the service knows this push by. */
  readonly random: number
}

/**
 * Nobody knows whether the push has begun: no answer came, and no command lists pushes. Look on a device that has to get it,
 * for a minute, before you push again: who got it once would get it twice. The service promises to know a repeat by its `random`
 * for one second only, which is over.
 */
export interface PushPerhaps {
  /** Compare it: that narrows the outcome to this one. */
  readonly status: 'perhaps'
  /** `MsgRandom`: what the service knows this push by. */
  readonly random: number
  /** Why there is no answer. */
  readonly error: TimError
  /** The same in words for a person, with what to do now. */
  readonly reason: string
}

/** What became of a push. */
export type PushOutcome = PushBegun | PushPerhaps
