import { UsageError } from '@timkit/command-line'
import { type AppCredentials, clientOptions, isArgumentError } from '@timkit/core'
import type { CliContext } from '../context.ts'
import type { CommonFlags } from '../flags.ts'
import { checkAppIsNamed } from './check-app-is-named.ts'
import { readKey } from './read-key.ts'

/**
 * Reads which app signs, and with which key; with `--demo` the sample app.
 *
 * @throws {UsageError} The environment names none, or not rightly.
 */
export async function openCredentials(context: CliContext, { demo }: CommonFlags): Promise<AppCredentials> {
  if (demo === true) {
    const { sampleApp } = await import('@timkit/emulator')
    return { sdkAppId: sampleApp.sdkAppId, secretKey: sampleApp.secretKey }
  }
  checkAppIsNamed(context)
  const TIMKIT_SECRET_KEY = await readKey(context)
  try {
    const { sdkAppId, secretKey } = clientOptions({
      TIMKIT_SDK_APP_ID: context.env.TIMKIT_SDK_APP_ID,
      TIMKIT_SECRET_KEY,
    })
    return { sdkAppId, secretKey }
  } catch (error) {
    throw isArgumentError(error) ? new UsageError(error.message) : error
  }
}
