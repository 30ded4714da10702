import { access, constants } from 'node:fs/promises'
import {
  ArchiveError,
  type HourState,
  IndexAddressError,
  IndexRuntimeError,
  openArchive,
  StorageError,
} from '@timkit/archive'
import { placeToRead } from '@timkit/archive-place'
import { UsageError } from '@timkit/command-line'
import type { Finding } from '@timkit/command-line/doctor'
import { isArgumentError } from '@timkit/core'
import type { CliContext } from '../../context.ts'
import { counted } from '../../output/counted.ts'
import { errorText } from '../../output/error-text.ts'
import type { DoctorFlags } from './flags.ts'

/** Looks whether there is an archive, whose it is, and what it lacks. */
export async function* examineArchive(context: CliContext, flags: DoctorFlags): AsyncGenerator<Finding> {
  const { t, now, env } = context
  let name = ''
  try {
    const place = await placeToRead(context, flags, { now })
    await using _ = { [Symbol.asyncDispose]: place.close }
    const { folder, store, index, isAlone } = place
    name = place.name
    await using archive = await openArchive({ folder, store, index, now })
    const { sdkAppId, messages, counts } = await archive.status()
    yield {
      level: 'ok',
      text: t({
        en: `Archive ${name}: app ${sdkAppId}, ${counted(messages, 'message')} searchable`,
        zh: `归档 ${name}：应用 ${sdkAppId}，可搜索 ${messages} 条消息`,
      }),
    }
    const own = env.TIMKIT_SDK_APP_ID?.trim()
    if (flags.demo !== true && own && own !== String(sdkAppId)) yield otherApp(sdkAppId, own, context)
    if (counts.missed + counts.unknown + counts.damaged + counts.partial > 0)
      yield incomplete(counts, context)
    if (!isAlone && !(await isWritable(folder))) yield readOnly(context)
  } catch (thrown) {
    const error = thrown instanceof Error && 'suppressed' in thrown ? thrown.suppressed : thrown
    if (error instanceof ArchiveError && error.fault === 'not-an-archive') {
      yield {
        level: 'note',
        text: t({ en: `No archive at ${name}`, zh: `${name} 没有归档` }),
        remedy: t({ en: 'timkit archive sync makes it', zh: '用 timkit archive sync 创建' }),
      }
    } else if (flags.demo === true && error instanceof ArchiveError && error.fault === 'index') {
      // Of another version: nobody keeps anything in it.
      yield {
        level: 'note',
        text: errorText(error, context),
        remedy: t({ en: 'timkit archive sync --demo', zh: 'timkit archive sync --demo' }),
      }
    } else if (
      isArgumentError(error) ||
      error instanceof ArchiveError ||
      error instanceof IndexAddressError ||
      error instanceof IndexRuntimeError ||
      error instanceof StorageError ||
      error instanceof UsageError
    ) {
      yield { level: 'fail', text: errorText(error, context) }
    } else throw thrown
  }
}

/** Whether this account may write there, as far as the system says without writing. */
function isWritable(folder: string): Promise<boolean> {
  return access(folder, constants.W_OK).then(
    () => true,
    () => false,
  )
}

function readOnly({ t }: CliContext): Finding {
  return {
    level: 'note',
    text: t({
      en: 'The archive can only be read here: a sync cannot keep anything',
      zh: '这里只能读取归档：同步时无法写入任何内容',
    }),
    remedy: t({
      en: 'Mount it for writing, or give this account the folder, before the next sync',
      zh: '下次同步之前，请以可写方式挂载，或授予当前账号该文件夹的权限',
    }),
  }
}

function otherApp(sdkAppId: number, own: string, { t }: CliContext): Finding {
  return {
    level: 'fail',
    text: t({
      en: `The archive is of app ${sdkAppId}, not of ${own}`,
      zh: `归档属于应用 ${sdkAppId}，而不是 ${own}`,
    }),
    remedy: t({ en: 'Give its own folder with --archive', zh: '请用 --archive 指定自己的文件夹' }),
  }
}

function incomplete(
  {
    missed,
    unknown,
    damaged,
    partial,
  }: Pick<Record<HourState, number>, 'missed' | 'unknown' | 'damaged' | 'partial'>,
  { t }: CliContext,
): Finding {
  return {
    level: 'note',
    text: t({
      en: `The archive lacks ${missed} lost and ${damaged} damaged hours, and parts of ${partial}${unknown > 0 ? `; of ${unknown} it is not known whether there was anything` : ''}`,
      zh: `归档缺少 ${missed} 个丢失的小时和 ${damaged} 个损坏的小时，另有 ${partial} 个小时部分无法读取${unknown > 0 ? `，${unknown} 个小时是否有过消息不明` : ''}`,
    }),
    remedy: t({ en: 'timkit archive status shows them', zh: '用 timkit archive status 查看' }),
  }
}
