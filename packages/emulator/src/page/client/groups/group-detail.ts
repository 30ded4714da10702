import type { GroupDetail, GroupPart } from '../../wire/groups.ts'
import { type ShownDetail, type ShownList, shownList } from '../directory/shown.ts'
import { say } from '../language/language.ts'
import { select } from '../state/selection.ts'
import { bannedRow, memberRow } from './member-row.ts'
import { factRow, topicRow } from './topic-row.ts'

/** Shows a group: its members and everything else that belongs to it. */
export function groupShown({ id, name, type, owner, muteAll, counts, shown }: GroupDetail): ShownDetail {
  const { tabs } = say()
  const lists = (['members', 'banned', 'topics', 'attributes', 'counters'] as const).map((tab) => ({
    tab,
    label: tabs[tab],
    count: counts[tab],
  }))
  const list = listOf(shown)
  return {
    name,
    about: [id, type, ...(muteAll ? [say().allMuted] : [])],
    tabs: [...lists, { tab: 'profile', label: tabs.profile }],
    tab: shown.tab,
    blocks: shown.tab === 'profile' ? [{ facts: shown.facts }] : [],
    ...(list && { list }),
    ...(owner !== '' && { openChats: () => select({ account: owner, chat: { type: 'Group', id } }) }),
  }
}

function listOf(shown: GroupPart): ShownList | undefined {
  switch (shown.tab) {
    case 'members':
      return shownList(shown.list, ({ id }) => id, memberRow)
    case 'banned':
      return shownList(shown.list, ({ id, kind }) => `${kind} ${id}`, bannedRow)
    case 'topics':
      return shownList(shown.list, ({ id }) => id, topicRow)
    case 'attributes':
    case 'counters':
      return shownList(shown.list, ([name]) => name, factRow)
    default:
      return undefined
  }
}
