import type { Group } from '../../../world/records/records.ts'
import type { World } from '../../../world/world.ts'
import type { TopicView } from '../../wire/groups.ts'
import type { ListPart } from '../../wire/list-part.ts'
import type { PageLocale } from '../../wire/locale.ts'
import { previewOf } from '../chat.ts'
import { type PartQuery, partOf } from '../list-part.ts'
import { mutedIn } from './banned.ts'

/** Shows the topics of a community; `now` is in unix seconds. */
export function topicPart(
  world: World,
  group: Group,
  now: number,
  query: PartQuery & { readonly locale: PageLocale },
): ListPart<TopicView> {
  const { topics, topicMessages } = world.stores
  return partOf(
    topics.of(group.id),
    query,
    ({ id, name }) => [id, name],
    ({ id, name, createTime, muteAll, introduction, notification, custom }) => ({
      id,
      name: name || id,
      time: createTime,
      muteAll,
      introduction,
      notification,
      custom,
      messages: topicMessages.of(id).length,
      muted: mutedIn(world.stores.topicMutes, id, now).length,
      preview: previewOf(world, undefined, topicMessages.of(id).at(-1), query.locale, true),
    }),
  )
}
