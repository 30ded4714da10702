/**
 * Who came online and who left, and profiles that were changed.
 *
 * @module
 */

import type { EventTime } from './event-time.ts'

/** An account came online or left. */
export interface StateChangeEvent extends EventTime {
  /** Which event it is. */
  readonly CallbackCommand: 'State.StateChange'
  /** Who, what and why. */
  readonly Info: {
    /** `Login`, `Logout`, or `Disconnect` where the connection was lost. */
    readonly Action: 'Login' | 'Logout' | 'Disconnect' | (string & {})
    /** The account. */
    readonly To_Account: string
    /** `Register` for a login, `Unregister` for a logout; a connection that was lost was closed (`LinkClose`) or silent (`TimeOut`). */
    readonly Reason: 'Register' | 'Unregister' | 'LinkClose' | 'TimeOut' | (string & {})
  }
  /** The devices that this login has logged out. Only of a login that did so. */
  readonly KickedDevice?:
    | readonly {
        /** Such as `iOS`, `Android`, `Web`, `Windows`, `iPad`, `Mac` or `Linux`. */
        readonly Platform: string
      }[]
    | undefined
}

/** A profile was changed, by its owner or by a server. */
export interface PortraitSetEvent extends EventTime {
  /** Which event it is. */
  readonly CallbackCommand: 'Profile.CallbackPortraitSet'
  /** Who changed it. */
  readonly Operator_Account: string
  /** Whose profile it is. */
  readonly From_Account: string
  /** The fields that were changed. */
  readonly ProfileItem: readonly {
    /** Such as `Tag_Profile_IM_Nick` or `Tag_Profile_Custom_…`. */
    readonly Tag: string
    /** Its value now. */
    readonly Value: string | number
  }[]
}

/** The bodies of these events, by command. */
export type StateEvents = {
  'State.StateChange': StateChangeEvent
  'Profile.CallbackPortraitSet': PortraitSetEvent
}

/** What is known of them. */
export const state = {
  /**
   * An account came online or left.
   *
   * Old SDKs tell a login that logged another device out by two events, a `Login` and a `Logout`; newer ones (5.6.1200, web 2.14.0)
   * by one. A lost connection is noticed late: after 400 s without a heartbeat, 60 s on the web, 5 to 60 s in mini programs.
   * Needs the switch for status changes in the console.
   *
   * @see {@link https://www.tencentcloud.com/document/product/1047/34357}
   */
  'State.StateChange': { kind: 'after' },
  /**
   * A profile was changed.
   *
   * Needs the switch for profile changes in the console.
   *
   * @see {@link https://www.tencentcloud.com/document/product/1047/48733}
   */
  'Profile.CallbackPortraitSet': { kind: 'after' },
} as const
