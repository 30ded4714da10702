import type { ModerationVerdict } from '@timkit/core/wire'
import type { FieldReader } from '../../../request/fields.ts'
import { readWord } from '../../../request/word.ts'
import type { Moderation } from '../../../world/stores/moderation.ts'
import type { CoverageNote } from '../../coverage-note.ts'

/** Of both commands. */
export const verdictDifference: CoverageNote = {
  en: 'A text is blocked that has a word of the cloud library; everything else passes, pictures as well. Words of the local filter, which client SDKs apply, do not count. Nothing is looked at or paid for.',
  zh: '文本中含有云端词库的关键词时为 Block，其他内容（包括图片）一律通过；本地审核词由客户端 SDK 使用，不影响结果。模拟器不会真正审核内容，也不收费。',
}

/** A text may have this many bytes. */
const textBytes = 8 * 1024

/** Reads content that shall be judged. */
export function readContent(read: FieldReader, types: readonly string[]): { type: string; content: string } {
  const type = readWord(read, 'ContentType', types)
  const content = read.text('Content', type === 'Text' ? { most: textBytes } : {})
  return { type, content }
}

/** Judges a text by the words of the cloud library. */
export function judge(
  { cloudWords }: Moderation,
  { type, content }: { type: string; content: string },
): ModerationVerdict {
  const found = type === 'Text' ? cloudWords.filter((word) => content.includes(word.content)) : []
  const [first, ...others] = found
  if (first === undefined) return { Result: 'Pass', Score: 0, Label: 'Normal', Keywords: [] }
  const isOne = others.every(({ label }) => label === first.label)
  const Keywords = found.map((word) => word.content)
  return { Result: 'Block', Score: 100, Label: isOne ? first.label : 'Composite', Keywords }
}
