import { checkObject, maxUint32, mustBe, wrongType } from '../../check.ts'
import { checkSecretKeyText } from './secret-key.ts'

/** The app and its key: what every UserSig is made and checked with. */
export interface AppCredentials {
  /** The SDKAppID of the app, from the console. */
  readonly sdkAppId: number
  /**
   * The secret key of the app, as the console shows it: a text that is used as it stands, not hexadecimal
   * that is decoded. It belongs on a server only: who has it can be any user of the app.
   */
  readonly secretKey: string
}

/**
 * Refuses an SDKAppID or a key that cannot be right.
 *
 * @throws {TypeError} Never with the key in its message.
 */
export function checkCredentials(credentials: AppCredentials): void {
  checkObject(credentials, 'options')
  checkSdkAppId(credentials.sdkAppId)
  checkSecretKey(credentials.secretKey)
}

/** Refuses what cannot be an SDKAppID. */
export function checkSdkAppId(sdkAppId: unknown): void {
  if (!Number.isInteger(sdkAppId) || (sdkAppId as number) < 1 || (sdkAppId as number) > maxUint32) {
    throw mustBe('sdkAppId', `a whole number from 1 to ${maxUint32}`, sdkAppId)
  }
}

/** Refuses what certainly is not a secret key. */
export function checkSecretKey(secretKey: unknown): void {
  if (typeof secretKey === 'string') checkSecretKeyText(secretKey, 'secretKey')
  // Not shown: it may be the key in a wrapping.
  else
    throw wrongType('secretKey', `must be a string, but is ${secretKey === null ? 'null' : typeof secretKey}`)
}
