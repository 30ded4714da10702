import type { TopicTexts } from '../stores/topics.ts'

/** A `TopicId` may have this many bytes. */
export const topicIdBytes = 96

/** The texts of a topic: how the API calls them, and how many bytes each may have. */
export const topicTexts: readonly (readonly [keyof TopicTexts, field: string, bytes: number])[] = [
  ['name', 'TopicName', 30],
  ['custom', 'CustomString', 3000],
  ['faceUrl', 'FaceUrl', 100],
  ['notification', 'Notification', 300],
  ['introduction', 'Introduction', 240],
]
