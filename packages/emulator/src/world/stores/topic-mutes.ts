import { topicPrefix } from '../records/topic-id.ts'
import { GroupMutes } from './group-mutes.ts'

/** The mutes in topics of communities, of members and of accounts that are not: in place of a group stands a `TopicId`. */
export class TopicMutes extends GroupMutes {
  /** Forgets who was muted in a topic. */
  forgetTopic(id: string): void {
    super.forgetGroup(id)
  }

  override forgetGroup(group: string): void {
    const prefix = topicPrefix(group)
    for (const id of this.groups()) if (id.startsWith(prefix)) this.forgetTopic(id)
  }
}
