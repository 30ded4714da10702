import type { TopicView } from '../../wire/groups.ts'
import type { FactView } from '../../wire/list-part.ts'
import { entryRow, tag } from '../directory/entry.ts'
import { dayOf } from '../directory/moment.ts'
import { make } from '../elements/dom.ts'
import { nameText } from '../elements/visible-text.ts'
import { say } from '../language/language.ts'

/** Shows a topic of a community; it leads to what was said in it. */
export function topicRow(topic: TopicView, open: () => void): HTMLElement {
  const { id, name, time, muteAll, messages, muted } = topic
  const texts = [topic.introduction, topic.notification, topic.custom, topic.preview]
  return entryRow({
    id,
    name,
    isGroup: true,
    tags: [
      ...(messages === 0 ? [] : [tag(say().messageCount(messages))]),
      ...(muteAll ? [tag(say().allMuted, 'warning')] : []),
      ...(muted === 0 ? [] : [tag(say().mutedCount(muted), 'warning')]),
    ],
    lines: texts.filter((text) => text !== ''),
    side: dayOf(time),
    open,
  })
}

/** Shows an attribute or a counter. */
export function factRow([name, value]: FactView): HTMLElement {
  return make(
    'li',
    { class: 'still still-fact mono' },
    make('span', { class: 'muted' }, nameText(name)),
    make('span', {}, nameText(value)),
  )
}
