import { UsageError } from '@timkit/command-line'
import type { CliContext } from '../context.ts'

/**
 * Reads which app the environment names; `undefined` when it names none.
 *
 * @throws {UsageError} It is no SDKAppID.
 */
export function readSdkAppId({ env, t }: Pick<CliContext, 'env' | 't'>): number | undefined {
  const text = env.TIMKIT_SDK_APP_ID?.trim()
  if (!text) return undefined
  const sdkAppId = /^\d{1,10}$/.test(text) ? Number(text) : 0
  if (sdkAppId >= 1 && sdkAppId <= 0xffff_ffff) return sdkAppId
  throw new UsageError(
    t({
      en: `TIMKIT_SDK_APP_ID must be the SDKAppID of the app, a number from the console, not "${text}"`,
      zh: `TIMKIT_SDK_APP_ID 必须是应用的 SDKAppID（控制台里的数字），不能是“${text}”`,
    }),
  )
}
