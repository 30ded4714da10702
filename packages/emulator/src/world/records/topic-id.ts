/** With what the ids of the topics of a community begin. */
export function topicPrefix(group: string): string {
  return `${group}@TOPIC#_`
}

/** The `GroupId` that a `TopicId` begins with. */
export function communityOf(topic: string): string {
  return topic.split(topicPrefix(''), 1)[0] ?? ''
}
