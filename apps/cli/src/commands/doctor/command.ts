import { buildCommand } from '@stricli/core'
import type { CliContext, Translate } from '../../context.ts'
import { readingFlags } from '../../flags.ts'
import { whenRun } from '../../when-run.ts'
import type { DoctorFlags } from './flags.ts'

/** Checks what can be wrong. */
export function doctorCommand(t: Translate) {
  return buildCommand<DoctorFlags, [], CliContext>({
    loader: whenRun(async () => (await import('./run.ts')).runDoctor),
    parameters: { flags: readingFlags(t) },
    docs: {
      brief: t({
        en: 'Check the settings, the key, the clock, the connection and the archive',
        zh: '检查设置、密钥、时钟、连接和归档',
      }),
      fullDescription: t({
        en: 'Check what can be wrong between here and the service, and say what to do about it.\nThe app: TIMKIT_SDK_APP_ID, TIMKIT_SECRET_KEY_FILE or TIMKIT_SECRET_KEY, TIMKIT_IDENTIFIER (administrator), TIMKIT_REGION (china), TIMKIT_BASE_URL, TIMKIT_INSECURE_HOSTS. Others: TIMKIT_ARCHIVE, TIMKIT_INDEX_FOLDER, TIMKIT_S3_ONE_WRITER, TIMKIT_WEBHOOK_TOKEN or TIMKIT_WEBHOOK_TOKEN_FILE, TIMKIT_LANG, NO_COLOR.\nExit codes: 0 all is well, 1 something is wrong.',
        zh: '检查从本机到服务端可能出问题的地方，并说明如何处理。\n应用：TIMKIT_SDK_APP_ID、TIMKIT_SECRET_KEY_FILE 或 TIMKIT_SECRET_KEY、TIMKIT_IDENTIFIER（administrator）、TIMKIT_REGION（china）、TIMKIT_BASE_URL、TIMKIT_INSECURE_HOSTS。其他：TIMKIT_ARCHIVE、TIMKIT_INDEX_FOLDER、TIMKIT_S3_ONE_WRITER、TIMKIT_WEBHOOK_TOKEN 或 TIMKIT_WEBHOOK_TOKEN_FILE、TIMKIT_LANG、NO_COLOR。\n退出码：0 一切正常，1 有问题。',
      }),
    },
  })
}
