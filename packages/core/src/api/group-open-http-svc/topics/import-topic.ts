import type { TopicTexts } from '../../million-group-open-http-svc.ts'

/** A topic of the past. */
export interface ImportTopicRequest extends TopicTexts {
  /** The community, which has to be made with `SupportTopic` 1. */
  readonly GroupId: string
  /** The type of the group. */
  readonly Type?: 'Community' | undefined
  /** An id of your own: that of the community, `@TOPIC#_`, and a name. The service makes one, when absent. */
  readonly TopicId?: string | undefined
  /** At most 30 bytes. */
  readonly TopicName: string
  /** The UserID of who made it. The page calls it a number. */
  readonly From_Account?: string | undefined
  /** When it was made, in unix seconds. @default now */
  readonly CreateTime?: number | undefined
}

/** A topic that was imported. */
export interface ImportTopicResponse {
  /** The id that was asked for, or else that the service made, at most 96 bytes. */
  readonly TopicId: string
}
