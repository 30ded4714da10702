import type { OfficialMessageView } from '../../wire/official-accounts.ts'
import { tag } from '../directory/entry.ts'
import { dayOf } from '../directory/moment.ts'
import { make } from '../elements/dom.ts'
import { nameText } from '../elements/visible-text.ts'
import { say } from '../language/language.ts'

/** Shows a message of an official account. */
export function messageRow({ seq, time, text, recalled }: OfficialMessageView): HTMLElement {
  return make(
    'li',
    { class: 'still' },
    make('span', { class: 'muted number' }, String(seq)),
    make(
      'div',
      { class: 'row-text' },
      make('p', { class: recalled ? 'entry-text entry-recalled' : 'entry-text' }, nameText(text)),
      recalled ? tag(say().recalled, 'warning') : undefined,
    ),
    make('span', { class: 'row-time' }, dayOf(time)),
  )
}
