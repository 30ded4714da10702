import { show } from '../../values/show.ts'
import {
  permissionCustomBytes,
  permissionNameBytes,
  permissionGroupPrefix as prefix,
} from '../../world/limits/permission-groups.ts'
import type { SeedGroup } from '../seed-groups.ts'
import type { SeedPermissionGroup } from '../seed-permission-groups.ts'
import { lengthFaults, repeatFaults } from './place.ts'

/** The largest unsigned integer of 32 bits. */
const uint32 = 0xffff_ffff

/** Lists what is wrong with the permission groups of a group. */
export function permissionGroupFaults(group: SeedGroup, path: string): string[] {
  const { Type, permissionGroups = [] } = group
  if (permissionGroups.length > 0 && Type !== 'Community')
    return [
      `${path}.permissionGroups is there, but Type is ${show(Type)}; only a Community has permission groups`,
    ]
  const ids = permissionGroups.map(({ PermissionGroupId }) => PermissionGroupId)
  const members = new Set([group.Owner_Account, ...(group.members ?? []).map((each) => each.Member_Account)])
  const topics = new Set((group.topics ?? []).map(({ TopicId }) => TopicId))
  return [
    ...repeatFaults(ids, (index) => `${path}.permissionGroups[${index}].PermissionGroupId`),
    ...permissionGroups.flatMap((each, index) => {
      const place = `${path}.permissionGroups[${index}]`
      return [
        ...textFaults(each, place),
        ...memberFaults(each, place, members),
        ...topicFaults(each, place, topics),
      ]
    }),
  ]
}

function textFaults(
  { PermissionGroupId: id, PermissionGroupName, Permission, CustomString }: SeedPermissionGroup,
  path: string,
): string[] {
  const isOwn = id.startsWith(prefix) && id !== prefix
  return [
    ...(isOwn ? [] : [`${path}.PermissionGroupId is ${show(id)}; it must begin with ${prefix}, and go on`]),
    ...lengthFaults(PermissionGroupName, permissionNameBytes, `${path}.PermissionGroupName`),
    ...bitFaults(Permission, `${path}.Permission`),
    ...lengthFaults(CustomString, permissionCustomBytes, `${path}.CustomString`),
  ]
}

function memberFaults(
  { members = [] }: SeedPermissionGroup,
  path: string,
  known: ReadonlySet<string>,
): string[] {
  return [
    ...repeatFaults(members, (index) => `${path}.members[${index}]`),
    ...members.flatMap((id, index) =>
      known.has(id)
        ? []
        : [`${path}.members[${index}] is ${show(id)}, who is no member of the community; add it there, too`],
    ),
  ]
}

function topicFaults(
  { topics = [] }: SeedPermissionGroup,
  path: string,
  known: ReadonlySet<string>,
): string[] {
  return [
    ...repeatFaults(
      topics.map(({ TopicId }) => TopicId),
      (index) => `${path}.topics[${index}].TopicId`,
    ),
    ...topics.flatMap(({ TopicId, Permission }, index) => [
      ...(known.has(TopicId)
        ? []
        : [
            `${path}.topics[${index}].TopicId is ${show(TopicId)}, which is not among the topics of the community`,
          ]),
      ...bitFaults(Permission, `${path}.topics[${index}].Permission`),
    ]),
  ]
}

function bitFaults(permission: number | undefined, path: string): string[] {
  if (permission === undefined || permission <= uint32) return []
  return [`${path} is ${permission}, but may be at most ${uint32}`]
}
