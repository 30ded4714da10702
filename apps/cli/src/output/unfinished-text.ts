import type { UnfinishedWork } from '@timkit/archive'
import type { CliContext } from '../context.ts'

/** What a killed program began, as the subject of a sentence. */
export function unfinishedWords(
  { kind, account, before, at, by }: UnfinishedWork,
  t: CliContext['t'],
): string {
  const begun = at === undefined ? '' : `, which ${by} began at ${at.toISOString().slice(0, 16)}Z,`
  const begunInChinese = at === undefined ? '' : `（${by} 于 ${at.toISOString().slice(0, 16)}Z 开始）`
  const month = before?.toISOString().slice(0, 16)
  return t({
    en: {
      erase: `the erasure of ${account}${begun}`,
      prune: `the removal of what is older than ${month}Z${begun}`,
      rebuild: 'a rebuild',
      purge: 'the removal of what was erased from the free parts of the index',
      unknown: 'what a killed program began, and unfinished.json cannot be read to tell what,',
    }[kind],
    zh: {
      erase: `对 ${account} 的抹除${begunInChinese}`,
      prune: `对 ${month}Z 之前内容的删除${begunInChinese}`,
      rebuild: '一次重建',
      purge: '从索引空闲部分清除已抹除内容的工作',
      unknown: '被中断的工作（unfinished.json 无法读取，不知道是什么）',
    }[kind],
  })
}

/** That it is not finished, and who goes on with it. */
export function unfinishedText(work: UnfinishedWork, t: CliContext['t']): string {
  const what = unfinishedWords(work, t)
  return t({
    en: `Not finished: ${what} goes on with the next sync, or whatever writes to the archive next.`,
    zh: `尚未完成：${what}。下一次同步（或下一个写入归档的命令）会先继续完成它。`,
  })
}
