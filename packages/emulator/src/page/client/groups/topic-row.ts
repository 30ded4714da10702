import type { TopicView } from '../../wire/groups.ts'
import type { FactView } from '../../wire/list-part.ts'
import { tag } from '../directory/entry.ts'
import { dayOf } from '../directory/moment.ts'
import { make } from '../elements/dom.ts'
import { nameText } from '../elements/visible-text.ts'
import { say } from '../language/language.ts'

/** Shows a topic of a community. */
export function topicRow({ id, name, time, muteAll, ...texts }: TopicView): HTMLElement {
  const lines = [texts.introduction, texts.notification, texts.custom, texts.preview].filter(
    (text) => text !== '',
  )
  return make(
    'li',
    { class: 'still' },
    make(
      'div',
      { class: 'row-text' },
      make(
        'p',
        { class: 'entry-first' },
        make('span', { class: 'row-first' }, nameText(name)),
        texts.messages === 0 ? undefined : tag(say().messageCount(texts.messages)),
        muteAll ? tag(say().allMuted, 'warning') : undefined,
      ),
      make('p', { class: 'entry-line mono' }, nameText(id)),
      ...lines.map((line) => make('p', { class: 'entry-line' }, nameText(line))),
    ),
    make('span', { class: 'row-time' }, dayOf(time)),
  )
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
