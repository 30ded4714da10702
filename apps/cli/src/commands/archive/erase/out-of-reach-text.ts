import { type OutOfReach, StorageError } from '@timkit/archive'
import type { CliContext } from '../../../context.ts'
import { errorText } from '../../../output/error-text.ts'

/** Where messages of an account may still be, and what to do about it. */
export function outOfReachText(
  { kind, where, key, error }: OutOfReach,
  context: Pick<CliContext, 'language' | 't'>,
): string {
  const { t } = context
  if (kind === 'folder') {
    return t({
      en: `Out of reach: ${where}, a folder that others work in, here or on another machine, with what was heard by webhook there and its index. The next sync there erases it as well. Where that folder is gone for good, remove ${key} from the archive.`,
      zh: `无法触及：${where}，其他程序使用的文件夹（在本机或另一台机器上），里面有收到的回调事件和索引。那里下次同步时会同样抹除。如果该文件夹已不存在，请从归档中删除 ${key}。`,
    })
  }
  if (error?.name === 'RememberedIndexError') {
    return t({
      en: `Out of reach: the index ${where}, which the archive uses where none is named. Make it anew: timkit archive rebuild, without --index and TIMKIT_INDEX.`,
      zh: `无法触及：索引 ${where}，没有指定索引时归档使用它。请重新生成：运行 timkit archive rebuild，不带 --index，也不设置 TIMKIT_INDEX。`,
    })
  }
  // What was removed is there for some minutes more, as it says itself.
  if (error instanceof StorageError && error.code === 'OLD_PARTS_KEPT') return errorText(error, context)
  const why = error === undefined ? '' : errorText(error, context)
  return t({
    en: `Out of reach: the index ${where}, which the archive was moved from. Remove it, or erase again; where it is gone for good, or never was, take its address out of formerIndexes in archive.json. ${why}`,
    zh: `无法触及：索引 ${where}，归档以前使用它。请删除它，或再次抹除；如果它已不存在或从未存在，请从 archive.json 的 formerIndexes 中去掉这个地址。${why}`,
  })
}
