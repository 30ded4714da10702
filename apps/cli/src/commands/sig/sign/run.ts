import { signUserSig } from '@timkit/core'
import type { CliContext } from '../../../context.ts'
import { readDuration } from '../../../input/read-duration.ts'
import { openCredentials } from '../../../open/open-credentials.ts'
import { localTime, zoneOf } from '../../../output/local-time.ts'
import { writeJson } from '../../../output/write-json.ts'
import type { SignFlags } from './flags.ts'

/** Half a year, as everywhere in timkit. */
const defaultSeconds = 180 * 86_400

/** Signs a UserSig. */
export async function runSign(this: CliContext, flags: SignFlags, userId: string): Promise<void> {
  const { t, now } = this
  const expire = flags.expire === undefined ? defaultSeconds : readDuration(flags.expire, '--expire', t)
  const credentials = await openCredentials(this, flags)
  const at = Math.floor(now() / 1000)
  const userSig = await signUserSig({ ...credentials, userId, expire, at })
  const expiresAt = new Date((at + expire) * 1000)
  if (flags.json === true) {
    writeJson(this, { userId, sdkAppId: credentials.sdkAppId, userSig, expiresAt: expiresAt.toISOString() })
    return
  }
  this.print(`${userSig}\n`)
  const until = `${localTime(expiresAt)} (${zoneOf(expiresAt)})`
  this.note(`${t({ en: `Valid until ${until}`, zh: `有效期至 ${until}` })}\n`)
}
