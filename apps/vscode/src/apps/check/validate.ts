/**
 * What can be said about a value before anything is sent. Each function returns what is wrong, or `undefined`.
 *
 * @module
 */

import { parseBaseUrl, parseSecretKey, SecretKeyError } from '@timkit/core'
import { t } from '../../text.ts'
import { secretKeyWords } from './secret-key-words.ts'
import { canBeUserId, maxUserIdBytes, userIdBytes } from './user-id.ts'

/** Checks an SDKAppID. */
export function sdkAppIdProblem(value: string): string | undefined {
  const text = value.trim()
  if (text === '') return t('Enter the SDKAppID of your app: the console lists it beside the app name.')
  const number = Number(text)
  if (!/^\d+$/.test(text) || number < 1 || number > 0xffff_ffff) {
    return t('An SDKAppID is a whole number, such as 1400000000.')
  }
  return undefined
}

/** Checks the id of an account. */
export function userIdProblem(value: string): string | undefined {
  if (value === '') return t('Enter a UserID.')
  if (value !== value.trim()) return t('This begins or ends with a space, which no UserID does.')
  if (canBeUserId(value)) return undefined
  const bytes = userIdBytes(value)
  return bytes > maxUserIdBytes
    ? t('A UserID has at most 32 bytes; this has {0}.', bytes)
    : t('There is half a character in it, which no UserID has.')
}

/** Checks a secret key without ever showing it. */
export function secretKeyProblem(value: string): string | undefined {
  try {
    const key = parseSecretKey(value)
    if (/^[0-9a-f]+$/i.test(key) && key.length !== 64) return secretKeyWords('length', key)
    return undefined
  } catch (error) {
    if (error instanceof SecretKeyError) return secretKeyWords(error.fault, value)
    throw error
  }
}

/** Checks an address of the service. Empty means Tencent's own. */
export function baseUrlProblem(value: string): string | undefined {
  const text = value.trim()
  if (text === '') return undefined
  const url = URL.canParse(text) ? new URL(text) : undefined
  if (url === undefined || !/^https?:$/.test(url.protocol)) {
    return t('This is not an address. Write one such as http://127.0.0.1:7788')
  }
  try {
    parseBaseUrl(text, [url.host])
    return undefined
  } catch {
    return t('Give only the address of the service, such as {0}', url.origin)
  }
}

/** The host to which UserSigs would travel unencrypted; `undefined` where they would not, or where the address is wrong. */
export function unencryptedHost(value: string, allowed: readonly string[] = []): string | undefined {
  const text = value.trim()
  if (text === '' || baseUrlProblem(text) !== undefined) return undefined
  try {
    parseBaseUrl(text, allowed)
    return undefined
  } catch {
    return new URL(text).host
  }
}

/** Checks the name of an app. */
export function labelProblem(value: string): string | undefined {
  return value.trim() === '' ? t('Enter a name for this app.') : undefined
}
