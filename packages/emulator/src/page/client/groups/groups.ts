import type { GroupView } from '../../wire/groups.ts'
import type { ShownChoice } from '../directory/shown.ts'
import { say } from '../language/language.ts'

/** Shows a group in the list of groups. */
export function groupChoice({ id, name, type, members, topics }: GroupView): ShownChoice {
  return {
    id,
    name,
    isGroup: true,
    second: name === id ? '' : id,
    tags: [type, ...(topics === 0 ? [] : [say().topicCount(topics)])],
    side: say().members(members),
  }
}
