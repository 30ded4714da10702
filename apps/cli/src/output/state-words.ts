import type { HourState } from '@timkit/archive'
import type { Translate } from '../context.ts'

/**
 * What each state is called.
 *
 * @param isAlone whether there is only an index, which has no records that could be damaged
 */
export function stateWords(t: Translate, isAlone = false): Readonly<Record<HourState, string>> {
  return {
    indexed: t({ en: 'searchable', zh: '可搜索' }),
    redacted: t({ en: 'searchable, messages erased', zh: '可搜索（有消息被抹除）' }),
    partial: t({ en: 'searchable, some of it cannot be read', zh: '可搜索，但有部分无法读取' }),
    ready: t({ en: 'kept, not searchable yet', zh: '已保存，尚未建立索引' }),
    empty: t({ en: 'no file in seven days', zh: '七天内一直没有文件' }),
    waiting: t({ en: 'no file yet', zh: '还没有文件' }),
    due: t({ en: 'not kept yet', zh: '尚未保存' }),
    future: t({ en: 'not over', zh: '尚未结束' }),
    missed: t({ en: 'lost: deleted before it was kept', zh: '丢失：保存之前已被删除' }),
    unknown: isAlone
      ? t({
          en: 'not in the index, which cannot tell whether there was a file',
          zh: '不在索引中，仅凭索引无法得知是否有过文件',
        })
      : t({ en: 'not known: its record was damaged', zh: '不明：其记录曾损坏' }),
    damaged: t({ en: 'damaged', zh: '已损坏' }),
  }
}
