/** What the URL of a webhook says. Its signature covers `requestTime` only: all else is as true as the connection is safe. */
export interface VerifiedWebhook {
  /** `CallbackCommand`; `undefined` when the console only checks that the URL answers. */
  readonly command: string | undefined
  /** The app, one of those that were given; `undefined` when the console only checks that the URL answers. */
  readonly sdkAppId: number | undefined
  /** When Tencent sent it, to the second; `undefined` only where signatures are not looked at. */
  readonly requestTime: Date | undefined
  /** The address of the user's device. Tencent leaves it out of pushes and moderation results. */
  readonly clientIp: string | undefined
  /** What the user acted from, such as `iOS` or `RESTAPI`. More may come: see `OptPlatform` in Tencent's pages. */
  readonly platform: string | undefined
}
