/** With what the ids of the topics of a community begin. */
export function topicPrefix(group: string): string {
  return `${group}@TOPIC#_`
}
