import type { SeedContent } from './seed-content.ts'
import type { SeedTime } from './seed-time.ts'

/** A topic of a community of a seed. */
export interface SeedTopic {
  /** The id: the `GroupId`, `@TOPIC#_` and a name of your own, together at most 96 bytes. */
  readonly TopicId: string
  /** At most 30 bytes. */
  readonly TopicName: string
  /** What the topic is about, at most 240 bytes. @default '' */
  readonly Introduction?: string
  /** The notice of the topic, at most 300 bytes. @default '' */
  readonly Notification?: string
  /** The address of the picture, at most 100 bytes. @default '' */
  readonly FaceUrl?: string
  /** A text of your own, at most 3,000 bytes. @default '' */
  readonly CustomString?: string
  /** Whether only owner and admins may write in it (`MuteAllMember`). @default false */
  readonly muteAll?: boolean
  /** When it was made. @default when the community was */
  readonly createdAt?: SeedTime
  /** The messages, in the order of their `MsgSeq`. @default [] */
  readonly messages?: readonly SeedContent[]
}
