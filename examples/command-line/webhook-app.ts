/** Reads from the environment whose webhooks a program receives. */

import { readFileSync } from 'node:fs'
import { SetupError, type Variables } from './variables.ts'

/** Whose webhooks are received, and what they are signed with. */
export interface WebhookApp {
  readonly sdkAppId: number
  /** The token beside the URL in the console; a secret. */
  readonly token: string
}

/**
 * Reads the app. The token may be in a file, as secrets are mounted in containers.
 *
 * @throws {SetupError} Which variable is missing or wrong. The message never holds the token.
 */
export function readWebhookApp(env: Variables): WebhookApp {
  const { TIMKIT_SDK_APP_ID: app = '' } = env
  if (!/^\d{1,10}$/.test(app)) throw new SetupError('Set TIMKIT_SDK_APP_ID to the SDKAppID from the console')
  return { sdkAppId: Number(app), token: readToken(env) }
}

function readToken({ TIMKIT_WEBHOOK_TOKEN: token, TIMKIT_WEBHOOK_TOKEN_FILE: file }: Variables): string {
  if (token && file)
    throw new SetupError('Set only one of TIMKIT_WEBHOOK_TOKEN and TIMKIT_WEBHOOK_TOKEN_FILE')
  const read = file ? readTokenFile(file) : token
  if (!read) {
    throw new SetupError(
      'Set TIMKIT_WEBHOOK_TOKEN to the authentication token beside the URL in the console: without it anybody could send webhooks',
    )
  }
  return read
}

function readTokenFile(file: string): string {
  try {
    // Editors put a line break at the end, which is no part of it.
    return readFileSync(file, 'utf8').trim()
  } catch (error) {
    throw new SetupError(`TIMKIT_WEBHOOK_TOKEN_FILE gives no token: ${(error as Error).message}`)
  }
}
