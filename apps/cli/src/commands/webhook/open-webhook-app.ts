import { readNamedFile, readSmallFile, UsageError } from '@timkit/command-line'
import type { CliContext } from '../../context.ts'
import type { CommonFlags } from '../../flags.ts'
import { checkAppIsNamed } from '../../open/check-app-is-named.ts'
import { readSdkAppId } from '../../open/read-sdk-app-id.ts'

/** Whose webhooks they are, and what they are signed with. */
export interface WebhookApp {
  readonly sdkAppId: number
  /** `undefined`: they are not signed. */
  readonly token: string | undefined
}

/** Of the sample app: everybody may know it. */
const sampleToken = 'timkit-sample-token'

/**
 * Reads whose webhooks are meant; with `--demo` those of the sample app.
 *
 * @throws {UsageError} The environment does not say it, or not rightly.
 */
export async function openWebhookApp(
  context: CliContext,
  { demo, insecure }: CommonFlags & { readonly insecure?: boolean | undefined },
): Promise<WebhookApp> {
  if (demo === true) {
    const { sampleApp } = await import('@timkit/emulator')
    return { sdkAppId: sampleApp.sdkAppId, token: insecure === true ? undefined : sampleToken }
  }
  checkAppIsNamed(context)
  const sdkAppId = readSdkAppId(context) as number
  return { sdkAppId, token: insecure === true ? undefined : readToken(context) }
}

function readToken({ env, t }: CliContext): string {
  const { TIMKIT_WEBHOOK_TOKEN: token, TIMKIT_WEBHOOK_TOKEN_FILE: file } = env
  if (token?.trim() && file?.trim()) {
    throw new UsageError(
      t({
        en: 'Set TIMKIT_WEBHOOK_TOKEN or TIMKIT_WEBHOOK_TOKEN_FILE, not both',
        zh: 'TIMKIT_WEBHOOK_TOKEN 和 TIMKIT_WEBHOOK_TOKEN_FILE 只能设置一个',
      }),
    )
  }
  if (token?.trim()) return token.trim()
  if (file?.trim()) {
    const read = readNamedFile(readSmallFile, file.trim(), 'TIMKIT_WEBHOOK_TOKEN_FILE')
    return (typeof read === 'string' ? read : new TextDecoder().decode(read)).trim()
  }
  throw new UsageError(
    t({
      en: 'TIMKIT_WEBHOOK_TOKEN is not set: it is the authentication token beside the URL in the console. Where authentication is off there: --insecure',
      zh: '没有设置 TIMKIT_WEBHOOK_TOKEN：它是控制台里回调 URL 旁边的鉴权 Token。控制台里没有开启鉴权时请用 --insecure',
    }),
  )
}
