import { type Given, nameOf, UsageError } from '@timkit/command-line'
import { options } from './options.ts'

/** What decides who may be spoken for. */
interface SendingLimits {
  readonly account: string | undefined
  readonly allowAccounts: readonly string[] | undefined
  readonly allowSend: readonly string[] | undefined
}

/**
 * Refuses to send for more than was meant: for accounts that may not even be read, for what looks like all accounts, and in a demo whose
 * settings would send for real as soon as the demo is left out.
 *
 * @throws {UsageError} saying what to give instead
 */
export function checkSending(
  { account, allowAccounts, allowSend }: SendingLimits,
  { demo, sdkAppId, secretKey, secretKeyFile }: Given<typeof options>,
): void {
  if (allowSend === undefined) return
  const name = nameOf(options.allowSend)
  for (const sender of allowSend) {
    if (/[*?%]/.test(sender) || /^(?:all|any|true|yes|1)$/i.test(sender)) {
      throw new UsageError(
        `${name} has ${JSON.stringify(sender)}: there is no word for all accounts, name each of them`,
      )
    }
    const readable = account === undefined ? allowAccounts : [account]
    if (readable !== undefined && !readable.includes(sender)) {
      throw new UsageError(
        `${name} has ${JSON.stringify(sender)}, which this server may not read (${account === undefined ? '--allow-accounts' : '--account'}): it may not speak for it either`,
      )
    }
  }
  const real = [
    ...(sdkAppId === undefined ? [] : [options.sdkAppId]),
    ...(secretKey === undefined ? [] : [options.secretKey]),
    ...(secretKeyFile === undefined ? [] : [options.secretKeyFile]),
  ]
  if (/^(?:true|1)$/i.test(demo ?? '') && real.length > 0) {
    throw new UsageError(
      `${name} in a demo beside ${real.map(({ env }) => env).join(' and ')}: the same settings without the demo would send for real. Leave out one of them`,
    )
  }
}
