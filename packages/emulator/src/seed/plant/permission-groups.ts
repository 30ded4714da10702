import type { Group } from '../../world/records/records.ts'
import type { SeedPermissionGroup } from '../seed-permission-groups.ts'
import type { Soil } from './soil.ts'

/** Plants a permission group of a community. */
export function plantPermissionGroup({ world }: Soil, group: Group, seed: SeedPermissionGroup): void {
  const { PermissionGroupId, PermissionGroupName, Permission = 0, CustomString = '' } = seed
  world.stores.permissionGroups.add({
    id: PermissionGroupId,
    group: group.id,
    name: PermissionGroupName,
    permission: Permission,
    custom: CustomString,
    members: new Set(seed.members),
    topics: new Map(seed.topics?.map((topic) => [topic.TopicId, topic.Permission])),
  })
}
