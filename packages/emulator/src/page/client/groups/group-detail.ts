import type { GroupDetail, GroupPart } from '../../wire/groups.ts'
import { type ShownBlock, type ShownDetail, type ShownList, shownList } from '../directory/shown.ts'
import { say } from '../language/language.ts'
import { select, visitItem } from '../state/selection.ts'
import { bannedRow, memberRow } from './member-row.ts'
import { permissionBlocks, permissionMemberRow, permissionRow } from './permission-row.ts'
import { factRow, topicRow } from './topic-row.ts'

const groupLists = ['members', 'banned', 'topics', 'permissions', 'attributes', 'counters'] as const

/** Shows a group: its members and everything else that belongs to it. */
export function groupShown({ id, name, type, viewer, muteAll, counts, shown }: GroupDetail): ShownDetail {
  const { tabs } = say()
  // Only communities have permission groups.
  const known = groupLists.filter((tab) => tab !== 'permissions' || type === 'Community')
  const lists = known.map((tab) => ({ tab, label: tabs[tab], count: counts[tab] }))
  const list = listOf(shown, viewer)
  return {
    name,
    about: [id, type, ...(muteAll ? [say().allMuted] : [])],
    tabs: [...lists, { tab: 'profile', label: tabs.profile }],
    tab: shown.tab === 'permission-group' ? 'permissions' : shown.tab,
    blocks: blocksOf(shown),
    ...(list && { list }),
    openChats: () => select({ account: viewer, chat: { type: 'Group', id } }),
  }
}

function blocksOf(shown: GroupPart): readonly ShownBlock[] {
  if (shown.tab === 'profile') return [{ facts: shown.facts }]
  return shown.tab === 'permission-group' ? permissionBlocks(shown, () => visitItem('')) : []
}

function listOf(shown: GroupPart, viewer: string): ShownList | undefined {
  switch (shown.tab) {
    case 'members':
      return shownList(shown.list, ({ id }) => id, memberRow)
    case 'banned':
      return shownList(shown.list, ({ id, kind, topic }) => JSON.stringify([kind, topic, id]), bannedRow)
    case 'topics':
      return shownList(
        shown.list,
        ({ id }) => id,
        (topic) => topicRow(topic, () => select({ account: viewer, chat: { type: 'Topic', id: topic.id } })),
      )
    case 'permissions':
      return shownList(shown.list, ({ id }) => id, permissionRow)
    case 'permission-group':
      return shownList(shown.list, ({ id }) => id, permissionMemberRow)
    case 'attributes':
    case 'counters':
      return shownList(shown.list, ([name]) => name, factRow)
    default:
      return undefined
  }
}
