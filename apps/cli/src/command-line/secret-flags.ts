import { isSecretFlag, UsageError } from '@timkit/command-line'
import type { Translate } from '../context.ts'

/**
 * Refuses flags by which people would give away a secret.
 *
 * @throws {UsageError} There is one. What it was given is not repeated.
 */
export function refuseSecrets(argv: readonly string[], t: Translate): void {
  const flag = argv.map((word) => /^--([a-z-]+)(?:=|$)/i.exec(word)?.[1] ?? '').find(isSecretFlag)
  if (flag === undefined) return
  throw new UsageError(
    t({
      en: `--${flag} is refused: everybody on this machine can read the command line. Put the key into a file and set TIMKIT_SECRET_KEY_FILE to its path, or set TIMKIT_SECRET_KEY`,
      zh: `不接受 --${flag}：本机上的任何人都能看到命令行。请把密钥放进文件，用 TIMKIT_SECRET_KEY_FILE 指定路径；或者设置 TIMKIT_SECRET_KEY`,
    }),
  )
}
