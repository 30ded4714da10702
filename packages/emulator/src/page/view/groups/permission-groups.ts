import type { Group } from '../../../world/records/records.ts'
import type { PermissionGroup } from '../../../world/stores/permission-groups.ts'
import type { World } from '../../../world/world.ts'
import type { GroupPart, PermissionGroupView } from '../../wire/groups.ts'
import type { FactView, ListPart } from '../../wire/list-part.ts'
import { type PartQuery, partOf, partSize } from '../list-part.ts'
import { nameOf } from '../names.ts'

/** Shows the permission groups of a community. */
export function permissionPart(world: World, group: Group, query: PartQuery): ListPart<PermissionGroupView> {
  return partOf(
    world.stores.permissionGroups.of(group.id),
    query,
    ({ id, name, custom }) => [id, name, custom],
    viewOf,
  )
}

/** Shows one permission group with its members; `undefined` where there is none with this id. */
export function permissionGroupPart(
  world: World,
  group: Group,
  query: PartQuery & { readonly item: string },
): GroupPart | undefined {
  const chosen = world.stores.permissionGroups.get(group.id, query.item)
  if (chosen === undefined) return undefined
  return {
    tab: 'permission-group',
    group: viewOf(chosen),
    topics: topicFacts(world, group, chosen),
    list: partOf(
      chosen.members,
      query,
      (id) => [id, nameOf(world, id)],
      (id) => ({ id, name: nameOf(world, id) }),
    ),
  }
}

function viewOf({ id, name, permission, custom, members, topics }: PermissionGroup): PermissionGroupView {
  return { id, name: name || id, permission, custom, members: members.size, topics: topics.size }
}

function topicFacts(world: World, group: Group, { topics }: PermissionGroup): FactView[] {
  return [...topics]
    .slice(0, partSize)
    .map(([id, permission]) => [world.stores.topics.get(group.id, id)?.name || id, String(permission)])
}
