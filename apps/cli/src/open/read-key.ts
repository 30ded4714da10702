import { ExitError, exitCodes, readNamedFile, readSmallFile, UsageError } from '@timkit/command-line'
import { parseSecretKey } from '@timkit/core'
import type { CliContext } from '../context.ts'

/**
 * Finds the secret key: in the environment, in the file that it names, or asked for at the terminal without showing it. Never in an argument, which
 * everybody on the machine can see.
 *
 * @throws {UsageError} There is none, or its file cannot be read.
 * @throws {SecretKeyError} It is none.
 */
export async function readKey(context: CliContext): Promise<string> {
  const { env, isTerminal, t } = context
  const { TIMKIT_SECRET_KEY: key, TIMKIT_SECRET_KEY_FILE: file } = env
  if (key?.trim() && file?.trim()) {
    throw new UsageError(
      t({
        en: 'Set TIMKIT_SECRET_KEY or TIMKIT_SECRET_KEY_FILE, not both',
        zh: 'TIMKIT_SECRET_KEY 和 TIMKIT_SECRET_KEY_FILE 只能设置一个',
      }),
    )
  }
  if (file?.trim()) {
    const name = 'TIMKIT_SECRET_KEY_FILE'
    return parseSecretKey(readNamedFile(readSmallFile, file.trim(), name), `${name} (${file.trim()})`)
  }
  if (key?.trim()) return parseSecretKey(key, 'TIMKIT_SECRET_KEY')
  if (!isTerminal.in || !isTerminal.notes) {
    throw new UsageError(
      t({
        en: 'The secret key of the app is not set: put it into a file and set TIMKIT_SECRET_KEY_FILE to its path, or set TIMKIT_SECRET_KEY. To look around without an account, use --demo',
        zh: '没有设置应用的密钥：把密钥放进文件，用 TIMKIT_SECRET_KEY_FILE 指定路径；或者设置 TIMKIT_SECRET_KEY。没有账号想先看看，请用 --demo',
      }),
    )
  }
  return parseSecretKey(await askForKey(context), t({ en: 'What was typed', zh: '输入的内容' }))
}

async function askForKey({ t, signal }: CliContext): Promise<string> {
  const { default: password } = await import('@inquirer/password')
  const message = t({ en: 'Secret key of the app (from the console)', zh: '应用的密钥（见控制台）' })
  try {
    // Beside the result, which may go into a file.
    return await password({ message, mask: false }, { output: process.stderr, signal })
  } catch (error) {
    if (!(error instanceof Error) || !/^(Exit|Abort)Prompt/.test(error.name)) throw error
    throw new ExitError(t({ en: 'No key was given.', zh: '没有输入密钥。' }), exitCodes.interrupted)
  }
}
