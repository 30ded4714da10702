import type { FieldReader } from '../../../request/fields.ts'
import type { TopicTexts } from '../../../world/stores/topics.ts'

/** The texts of a topic, and how many bytes each may have. */
const rules: readonly (readonly [keyof TopicTexts, string, number])[] = [
  ['name', 'TopicName', 30],
  ['custom', 'CustomString', 3000],
  ['faceUrl', 'FaceUrl', 100],
  ['notification', 'Notification', 300],
  ['introduction', 'Introduction', 240],
]

/** The texts that a request has. */
export function readTexts(read: FieldReader): Partial<TopicTexts> {
  const given = rules.flatMap(([text, field, most]) => {
    const value = read.optionalText(field, { most })
    return value === undefined ? [] : [[text, value]]
  })
  return Object.fromEntries(given)
}
