import { UsageError } from '@timkit/command-line'
import type { CliContext } from '../context.ts'

/**
 * Checks that the environment names an app, before a key is asked for.
 *
 * @throws {UsageError} It names none.
 */
export function checkAppIsNamed({ env, t }: Pick<CliContext, 'env' | 't'>): void {
  if (env.TIMKIT_SDK_APP_ID?.trim()) return
  throw new UsageError(
    t({
      en: 'TIMKIT_SDK_APP_ID is not set: it is the SDKAppID of the app, a number from the console. To look around without an account, use --demo',
      zh: '没有设置 TIMKIT_SDK_APP_ID：它是应用的 SDKAppID，控制台里的一个数字。没有账号想先看看，请用 --demo',
    }),
  )
}
