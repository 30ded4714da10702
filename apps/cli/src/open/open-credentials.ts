import { type AppCredentials, clientOptions } from '@timkit/core'
import type { CliContext } from '../context.ts'
import type { CommonFlags } from '../flags.ts'
import { checkAppIsNamed } from './check-app-is-named.ts'
import { readKey } from './read-key.ts'

/**
 * Reads which app signs, and with which key; with `--demo` the sample app.
 *
 * @throws {UsageError} The environment names none.
 * @throws {ArgumentError} What it names is not right.
 */
export async function openCredentials(context: CliContext, { demo }: CommonFlags): Promise<AppCredentials> {
  if (demo === true) {
    const { sampleApp } = await import('@timkit/emulator')
    return { sdkAppId: sampleApp.sdkAppId, secretKey: sampleApp.secretKey }
  }
  checkAppIsNamed(context)
  const TIMKIT_SECRET_KEY = await readKey(context)
  const { TIMKIT_SDK_APP_ID } = context.env
  const { sdkAppId, secretKey } = clientOptions({ TIMKIT_SDK_APP_ID, TIMKIT_SECRET_KEY })
  return { sdkAppId, secretKey }
}
