import { type Caller, decodeUserSig, isTimError, type UserSigClaims, verifyUserSig } from '@timkit/core'
import { escapeMarkdown } from '../editor/tree/escape-markdown.ts'
import { t } from '../text.ts'
import { fullTime, type Viewpoint } from '../time/time-text.ts'

/** An app that may have made a UserSig. */
export interface SigningApp extends Pick<Caller, 'now'> {
  readonly label: string
  readonly sdkAppId: number
  readonly secretKey: () => Promise<string>
}

/** Explains each claim of a UserSig and what is wrong with it, as Markdown. The signature itself is never shown. */
export async function explainUserSig(
  userSig: string,
  apps: readonly SigningApp[],
  { now: ownNow, zone }: Viewpoint,
): Promise<string> {
  const when = (second: number): string => fullTime(new Date(second * 1000), zone)
  const text = userSig.trim()
  let claims: UserSigClaims
  try {
    claims = await decodeUserSig(text)
  } catch (error) {
    const reason = isTimError(error) ? error.message : String(error)
    return [
      `# ${t('Not a UserSig')}`,
      '',
      reason,
      '',
      t(
        'A UserSig is one long word that begins with eJ or eA. Was it cut when it was copied, or encoded for a URL?',
      ),
      '',
    ].join('\n')
  }
  // What has ended is decided by the service that it is for.
  const now = apps.find(({ sdkAppId }) => sdkAppId === claims.sdkAppId)?.now() ?? ownNow
  const seconds = Math.floor(now / 1000)
  const left = claims.time + claims.expire - seconds
  const rows: [string, string, string][] = [
    [
      t('User'),
      inline(claims.userId),
      t('The account that may log in with it; it must equal the identifier.'),
    ],
    ['SDKAppID', String(claims.sdkAppId), t('The app it was issued for.')],
    [
      t('Issued'),
      when(claims.time),
      claims.time > seconds + 60 ? `⚠ ${t('In the future: a clock is wrong.')}` : '',
    ],
    [
      t('Valid for'),
      duration(claims.expire),
      claims.expire < 86_400 ? t('Tencent recommends at least a day.') : '',
    ],
    [
      t('Expires'),
      when(claims.time + claims.expire),
      left < 0 ? `⚠ ${t('It expired {0} ago.', duration(-left))}` : t('{0} left.', duration(left)),
    ],
    [
      'userbuf',
      claims.userBuf === undefined ? t('none') : t('{0} bytes', claims.userBuf.length),
      t('Extra bytes that are signed, for the rooms of other products.'),
    ],
    [t('Version'), inline(claims.version), ''],
  ]
  return [
    `# ${t('UserSig of {0}', inline(claims.userId))}`,
    '',
    `**${await verdict(text, claims, apps, now)}**`,
    '',
    `| ${t('Claim')} | ${t('Value')} | ${t('What it means')} |`,
    '|---|---|---|',
    ...rows.map((row) => `| ${row.join(' | ')} |`),
    '',
    t('The signature is not shown: anyone who has it can act as this user until it expires.'),
    '',
  ].join('\n')
}

/** What a stranger may have signed, as it stands, on one line. */
function inline(text: string): string {
  return escapeMarkdown(text.replaceAll(/\s+/g, ' '))
}

async function verdict(
  userSig: string,
  claims: UserSigClaims,
  apps: readonly SigningApp[],
  now: number,
): Promise<string> {
  const ours = apps.filter(({ sdkAppId }) => sdkAppId === claims.sdkAppId)
  if (ours.length === 0) {
    return t('Not checked: no app here has the SDKAppID {0}. Add it to check the signature.', claims.sdkAppId)
  }
  let last = ''
  for (const app of ours) {
    try {
      const { userId, sdkAppId } = claims
      await verifyUserSig(userSig, {
        sdkAppId,
        secretKey: await app.secretKey(),
        userId,
        at: new Date(now),
        userBuf: claims.userBuf,
      })
      return t('Valid: signed with the key of {0}.', inline(app.label))
    } catch (error) {
      if (!isTimError(error)) last = t('Not checked: {0} is signed out.', inline(app.label))
      else if ('fault' in error && error.fault === 'expired')
        return t('Expired, and nothing else was checked.')
      else if ('fault' in error && error.fault === 'key-mismatch') {
        last = t('Wrong: signed with a key other than that of {0}, or altered.', inline(app.label))
      } else last = error.message
    }
  }
  return last
}

function duration(seconds: number): string {
  if (seconds >= 2 * 86_400) return t('{0} days', Math.round(seconds / 86_400))
  if (seconds >= 2 * 3600) return t('{0} hours', Math.round(seconds / 3600))
  if (seconds >= 120) return t('{0} minutes', Math.round(seconds / 60))
  return t('{0} seconds', seconds)
}
