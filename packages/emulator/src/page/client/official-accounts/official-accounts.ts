import type { OfficialAccountDetail, OfficialAccountView } from '../../wire/official-accounts.ts'
import { entryRow } from '../directory/entry.ts'
import { dayOf } from '../directory/moment.ts'
import { type ShownChoice, type ShownDetail, type ShownList, shownList } from '../directory/shown.ts'
import { say } from '../language/language.ts'
import { visit } from '../state/selection.ts'
import { messageRow } from './message-row.ts'

/** Shows an official account in the list of them. */
export function officialAccountChoice({ id, name, subscribers }: OfficialAccountView): ShownChoice {
  const side = say().subscribers(subscribers)
  return { id, name, isGroup: true, second: name === id ? '' : id, tags: [], side }
}

/** Shows an official account: who has subscribed to it, and what it said. */
export function officialAccountShown({ id, name, counts, shown }: OfficialAccountDetail): ShownDetail {
  const { tabs } = say()
  const list = listOf(shown)
  return {
    name,
    about: [id],
    tabs: [
      { tab: 'subscribers', label: tabs.subscribers, count: counts.subscribers },
      { tab: 'messages', label: tabs.messages, count: counts.messages },
      { tab: 'profile', label: tabs.profile },
    ],
    tab: shown.tab,
    blocks: shown.tab === 'profile' ? [{ facts: shown.facts }] : [],
    ...(list && { list }),
  }
}

function listOf(shown: OfficialAccountDetail['shown']): ShownList | undefined {
  switch (shown.tab) {
    case 'subscribers':
      return shownList(
        shown.list,
        ({ id }) => id,
        ({ id, name, time, custom }) =>
          entryRow({
            id,
            name,
            lines: custom === '' ? [] : [custom],
            side: dayOf(time),
            open: () => visit('accounts', id),
          }),
      )
    case 'messages':
      return shownList(shown.list, ({ seq }) => String(seq), messageRow)
    default:
      return undefined
  }
}
