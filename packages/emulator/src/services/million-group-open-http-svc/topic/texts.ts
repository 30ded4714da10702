import type { FieldReader } from '../../../request/fields.ts'
import { topicTexts } from '../../../world/limits/topics.ts'
import type { TopicTexts } from '../../../world/stores/topics.ts'

/** The texts that a request has. */
export function readTexts(read: FieldReader): Partial<TopicTexts> {
  const given = topicTexts.flatMap(([text, field, most]) => {
    const value = read.optionalText(field, { most })
    return value === undefined ? [] : [[text, value]]
  })
  return Object.fromEntries(given)
}
