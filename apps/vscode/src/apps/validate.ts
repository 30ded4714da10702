/**
 * What can be said about a value before anything is sent. Each function returns what is wrong, or `undefined`.
 *
 * @module
 */

import { t } from '../text.ts'

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
  if (value !== value.trim()) return t('This begins or ends with a space, which is part of no UserID.')
  const bytes = new TextEncoder().encode(value).length
  return bytes > 32 ? t('A UserID has at most 32 bytes; this has {0}.', bytes) : undefined
}

/** Checks a secret key without ever showing it. */
export function secretKeyProblem(value: string): string | undefined {
  const key = value.trim()
  if (key === '') return t('Paste the key of the app: console → your app → Basic information → Key.')
  if (/\s/.test(key)) return t('There is white space inside: the key was not copied whole.')
  if (/^e[AFJN][\w*-]{60}/.test(key))
    return t('This looks like a UserSig. The key of the app is needed, which makes them.')
  if (/^[0-9a-f]+$/i.test(key) && key.length !== 64) {
    return t('A key has 64 characters; this has {0}.', key.length)
  }
  return undefined
}

/** Checks an address of the service. Empty means Tencent's own. */
export function baseUrlProblem(value: string): string | undefined {
  const text = value.trim()
  if (text === '') return undefined
  const url = URL.canParse(text) ? new URL(text) : undefined
  if (url === undefined || !/^https?:$/.test(url.protocol)) {
    return t('This is no address. Write one such as http://127.0.0.1:7788')
  }
  const local = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/.test(url.hostname)
  if (url.protocol === 'http:' && !local) {
    return t('A signature would travel unencrypted: use https beyond this machine.')
  }
  return undefined
}

/** Checks the name of an app. */
export function labelProblem(value: string): string | undefined {
  return value.trim() === '' ? t('Enter a name by which you will know this app.') : undefined
}
