import { buildCommand } from '@stricli/core'
import type { CliContext, Translate } from '../../../context.ts'
import { archiveFlags, yesFlag } from '../../../flags.ts'
import { whenRun } from '../../../when-run.ts'
import type { VerifyFlags } from './flags.ts'

/** Compares what is kept with what the service told. */
export function verifyCommand(t: Translate) {
  return buildCommand<VerifyFlags, [], CliContext>({
    loader: whenRun(async () => (await import('./run.ts')).runVerify),
    parameters: {
      flags: {
        deep: yesFlag(
          t({
            en: 'Read every byte: MD5s of the service, and SHA-256',
            zh: '读取每个字节：核对服务端的 MD5 和 SHA-256',
          }),
        ),
        messages: yesFlag(
          t({
            en: 'Compare each message of the index with the files',
            zh: '把索引里的每条消息与文件核对',
          }),
        ),
        mend: yesFlag(
          t({
            en: 'Remember what is damaged: the next sync has it again',
            zh: '记下损坏的内容：下一次同步会重新获取',
          }),
        ),
        ...archiveFlags(t),
      },
    },
    docs: {
      brief: t({
        en: 'Compare every file with what the service told of it, and the index with the files',
        zh: '把每个文件与服务端的说法核对，并核对索引',
      }),
    },
  })
}
