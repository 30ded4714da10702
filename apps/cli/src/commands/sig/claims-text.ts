import { oneLine, type UserSigClaims } from '@timkit/core'
import type { CliContext } from '../../context.ts'
import { localTime, zoneOf } from '../../output/local-time.ts'

/** What a UserSig says, as programs read it. Its signature is left out: with the rest it would be the UserSig again. */
export function claimsRow(claims: UserSigClaims): object {
  const { userId, sdkAppId, time, expire, expiresAt, userBuf } = claims
  return {
    userId,
    sdkAppId,
    issuedAt: new Date(time * 1000).toISOString(),
    expire,
    expiresAt: expiresAt.toISOString(),
    userBuf: userBuf && Buffer.from(userBuf).toString('base64'),
  }
}

/** What a UserSig says, in lines. */
export function claimsText(claims: UserSigClaims, { t, now }: CliContext): string {
  const { userId, sdkAppId, time, expiresAt, userBuf } = claims
  const zone = zoneOf(new Date(now()))
  const isOver = expiresAt.getTime() < now()
  const state = isOver ? t({ en: 'expired', zh: '已过期' }) : t({ en: 'still valid', zh: '仍有效' })
  const lines = [
    `${t({ en: 'User', zh: '用户' })}: ${oneLine(userId)}`,
    `SDKAppID: ${sdkAppId}`,
    `${t({ en: `Signed (${zone})`, zh: `签发时间（${zone}）` })}: ${localTime(new Date(time * 1000))}`,
    `${t({ en: 'Valid until', zh: '有效期至' })}: ${localTime(expiresAt)} (${state})`,
  ]
  if (userBuf !== undefined) lines.push(`userbuf: ${userBuf.length} B`)
  return `${lines.join('\n')}\n`
}
