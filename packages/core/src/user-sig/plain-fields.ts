import { defaultExpire } from './default-expire.ts'
import type { SignedFields } from './format/write-document.ts'
import { consoleKey } from './secret-key/console-key.ts'
import type { SignUserSigOptions } from './sign-options.ts'

/** Nothing about such a name has to be looked at twice. */
const plainName = /^[\w.@-]{1,64}$/

/**
 * Reads options that are right at a glance, as nearly all are: so that a program which signs does not load what explains
 * wrong ones. `undefined` says that they have to be looked at, and nothing else.
 */
export function plainFields(options: SignUserSigOptions): SignedFields | undefined {
  const { sdkAppId, secretKey, userId, userBuf, at, expire = defaultExpire } = options ?? {}
  const isPlain =
    isUint32(sdkAppId) &&
    isUint32(expire) &&
    typeof secretKey === 'string' &&
    consoleKey.test(secretKey) &&
    typeof userId === 'string' &&
    plainName.test(userId) &&
    userBuf === undefined &&
    (at === undefined || isUint32(at))
  return isPlain
    ? { sdkAppId, userId, time: at ?? Math.floor(Date.now() / 1000), expire, userBuf }
    : undefined
}

function isUint32(value: unknown): value is number {
  return typeof value === 'number' && value > 0 && value >>> 0 === value
}
