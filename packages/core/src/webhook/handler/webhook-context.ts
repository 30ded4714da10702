/** What is around an event: what the URL said, and what a handler needs. */
export interface WebhookContext {
  /** The app; `undefined` only where signatures are not looked at and the URL names none. */
  readonly sdkAppId: number | undefined
  /** The address of the user's device, where Tencent tells it. */
  readonly clientIp: string | undefined
  /**
   * What the user acted from: `RESTAPI`, `Web`, `Android`, `iOS` (`IOS` in `State.StateChange`), `Windows`, `Mac`, `iPad`,
   * `Unknown`, or what Tencent adds. A bot that answers messages leaves those from `RESTAPI` alone, or it answers itself.
   */
  readonly platform: string | undefined
  /** When Tencent sent it, to the second; `undefined` where signatures are not looked at and the URL does not say. */
  readonly requestTime: Date | undefined
  /** When it arrived, by the clock of this machine. */
  readonly receivedAt: Date
  /**
   * Names the event, the same each time it is sent: what it is de-duplicated by, where `keyIsUnique`. It has at most 200 characters: of one
   * that would be longer, as that of a recall of many messages, the beginning is left and all of it hashed.
   */
  readonly key: string
  /**
   * Whether no other event has this key, so that one with a key that was seen can be left out. Not of events without a time and an id,
   * such as those of a blocklist, and not of older messages without `MsgKey` or `EventTime`: two that really happened may have the same.
   */
  readonly keyIsUnique: boolean
  /**
   * Aborts when the answer has to be given, for what is asked before it happens. What is told afterwards may take its time:
   * there it never aborts. Each request has its own, so that what listens to it is not kept longer.
   */
  readonly signal: AbortSignal
}
