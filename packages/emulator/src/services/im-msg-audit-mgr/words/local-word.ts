import type { FieldReader } from '../../../request/fields.ts'
import type { LocalWord } from '../../../world/stores/moderation.ts'
import type { CoverageNote } from '../../coverage-note.ts'

/** Of the commands about the app's own filter. */
export const filterDifference: CoverageNote = {
  en: 'The filter is kept, and applied to nothing: it is for client SDKs, which look for its words before they send. Cloud moderation has words of its own, and what the filter does to messages of the REST API is not documented.',
  zh: '只保存本地审核词，不作过滤：本地审核由客户端 SDK 在发送前完成。云端审核另有词库；文档没有说明本地审核词对 REST API 发送的消息有何作用。',
}

/** Reads what names a word or pattern. */
export function readLocalKey(item: FieldReader): Pick<LocalWord, 'keyword' | 'wordType'> {
  const keyword = item.text('Keyword')
  const wordType = readKind(item, 'WordType')
  if (wordType === 2 && !isPattern(keyword)) throw item.refusal('Keyword is not a regular expression')
  return { keyword, wordType }
}

/** Reads a field that is 1 or 2. */
export function readKind(item: FieldReader, name: string): 1 | 2 {
  return item.integer(name, { min: 1, max: 2 }) as 1 | 2
}

function isPattern(text: string): boolean {
  try {
    return new RegExp(text) !== undefined
  } catch {
    // What the engine says is about its own syntax, and the service's may be another.
    return false
  }
}
