import type { PersonView } from '../../wire/accounts.ts'
import type { GroupPart, PermissionGroupView } from '../../wire/groups.ts'
import { focusBody } from '../directory/detail.ts'
import { entryRow, tag } from '../directory/entry.ts'
import type { ShownBlock } from '../directory/shown.ts'
import { say } from '../language/language.ts'
import { visit, visitItem } from '../state/selection.ts'

/** Shows a permission group of a community; it leads to its members. */
export function permissionRow(group: PermissionGroupView): HTMLElement {
  const { id, name, permission, custom, members, topics } = group
  return entryRow({
    id,
    name,
    isGroup: true,
    tags: [
      tag(`${say().permission} ${permission}`, 'accent'),
      ...(topics === 0 ? [] : [tag(say().topicCount(topics))]),
    ],
    lines: custom === '' ? [] : [custom],
    side: say().members(members),
    open: () => {
      visitItem(id)
      focusBody()
    },
  })
}

/** Shows what a permission group may do, above its members. */
export function permissionBlocks(
  { group, topics }: Extract<GroupPart, { tab: 'permission-group' }>,
  back: () => void,
): readonly ShownBlock[] {
  const { id, name, permission, custom, members } = group
  const facts = [
    ['PermissionGroupId', id],
    ['PermissionGroupName', name],
    ['Permission', bits(permission)],
    ['CustomString', custom],
  ] as const
  return [
    {
      back: { label: say().allPermissionGroups, go: back },
      facts: facts.filter(([, value]) => value !== ''),
    },
    ...(topics.length === 0 ? [] : [topicBlock(group, topics)]),
    { title: say().members(members) },
  ]
}

/** Shows a member of a permission group. */
export function permissionMemberRow({ id, name }: PersonView): HTMLElement {
  return entryRow({ id, name, open: () => visit('accounts', id) })
}

function topicBlock(group: PermissionGroupView, topics: readonly (readonly [string, string])[]): ShownBlock {
  const facts = topics.map(([topic, permission]) => [topic, bits(Number(permission))] as const)
  const title = say().topicPermissions
  return group.topics === topics.length
    ? { title, facts }
    : { title, facts, text: say().listed(topics.length, group.topics) }
}

/** Bits as the number that commands have, and one by one. */
function bits(permission: number): string {
  return permission < 2 ? String(permission) : `${permission} = 0b${permission.toString(2)}`
}
