/** Reads from the environment whose webhooks a program receives. */

import { readFileSync, statSync } from 'node:fs'
import { SetupError, type Variables } from './variables.ts'

/** Whose webhooks are received, and what they are signed with. */
export interface WebhookApp {
  readonly sdkAppId: number
  /** The token beside the URL in the console, or the old and the new one while it is changed; secrets. */
  readonly token: string | readonly string[] | (() => string | readonly string[])
}

/**
 * Reads the app. The tokens may be in a file, as secrets are mounted in containers, one on each line. It is read again when it
 * has changed, so that a token is changed while the program runs.
 *
 * @param warn Is told, once, of a file that was readable and is not any more. The tokens of before are used then.
 * @throws {SetupError} Which variable is missing or wrong. The message never holds a token.
 */
export function readWebhookApp(env: Variables, warn: (line: string) => void = console.error): WebhookApp {
  const { TIMKIT_SDK_APP_ID: app = '' } = env
  if (!/^\d{1,10}$/.test(app)) throw new SetupError('Set TIMKIT_SDK_APP_ID to the SDKAppID from the console')
  return { sdkAppId: Number(app), token: readToken(env, warn) }
}

function readToken(env: Variables, warn: (line: string) => void): WebhookApp['token'] {
  const { TIMKIT_WEBHOOK_TOKEN: token, TIMKIT_WEBHOOK_TOKEN_OLD: old, TIMKIT_WEBHOOK_TOKEN_FILE: file } = env
  if (file && (token || old))
    throw new SetupError(
      'Set only one of TIMKIT_WEBHOOK_TOKEN and TIMKIT_WEBHOOK_TOKEN_FILE: the file takes the old token on a line of its own',
    )
  if (file) return tokensOf(file, warn)
  if (token) return old ? [token, old] : token
  throw new SetupError(noToken)
}

const noToken =
  'Set TIMKIT_WEBHOOK_TOKEN to the authentication token beside the URL in the console: without it anybody could send webhooks'

function tokensOf(file: string, warn: (line: string) => void): () => readonly string[] {
  let version = ''
  let tokens: readonly string[] = []
  const read = (): void => {
    const { mtimeMs, size, ino } = statSync(file)
    const current = `${mtimeMs} ${size} ${ino}`
    if (current === version) return
    // Editors put a line break at the end, which is no part of a token.
    const lines = readFileSync(file, 'utf8').split(/\r?\n/)
    const found = lines.map((line) => line.trim()).filter((line) => line !== '')
    if (found.length === 0) throw new SetupError(noToken)
    tokens = found
    version = current
  }
  try {
    read()
  } catch (error) {
    if (error instanceof SetupError) throw error
    throw new SetupError(`TIMKIT_WEBHOOK_TOKEN_FILE gives no token: ${(error as Error).message}`)
  }
  let isTold = false
  return () => {
    try {
      read()
      isTold = false
    } catch {
      // It may be written just now, and is looked at again with the next request.
      if (!isTold) warn('TIMKIT_WEBHOOK_TOKEN_FILE gives no token any more: the tokens of before are used')
      isTold = true
    }
    return tokens
  }
}
