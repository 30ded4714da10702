import { addMember, createGroup } from '../../world/records/group.ts'
import type { Group } from '../../world/records/records.ts'
import type { SeedGroup } from '../seed-groups.ts'
import { contentBody, contentFlags } from './content.ts'
import { extensionFlags, plantExtension } from './extension.ts'
import { plantPermissionGroup } from './permission-groups.ts'
import { plantRoom } from './rooms.ts'
import type { Soil } from './soil.ts'
import { plantTopic } from './topics.ts'

/** Plants a group with all that belongs to it. */
export function plantGroup(soil: Soil, seed: SeedGroup): void {
  const { topics = [], permissionGroups = [] } = seed
  const group = createGroup(seed.GroupId, seed.Type, soil.time(seed.createdAt), {
    name: seed.Name,
    introduction: seed.Introduction ?? '',
    notification: seed.Notification ?? '',
    supportTopic: topics.length + permissionGroups.length > 0,
  })
  soil.world.groups.set(group.id, group)
  plantFields(soil, group, seed)
  plantMembers(soil, group, seed)
  for (const topic of topics) plantTopic(soil, group, topic)
  for (const each of permissionGroups) plantPermissionGroup(soil, group, each)
  plantRoom(soil, group, seed)
  plantMessages(soil, group, seed)
}

function plantFields({ world }: Soil, group: Group, seed: SeedGroup): void {
  const { AppDefinedData = [], GroupAttr = [], GroupCounter = [] } = seed
  const { groupAttributes, groupCounters } = world.stores
  for (const { Key, Value } of AppDefinedData) group.custom.set(Key, Value)
  if (GroupAttr.length > 0)
    groupAttributes.replace(group.id, new Map(GroupAttr.map(({ key, value }) => [key, value])))
  if (GroupCounter.length > 0)
    groupCounters.replace(group.id, new Map(GroupCounter.map(({ Key, Value }) => [Key, BigInt(Value)])))
}

function plantMembers({ account, time }: Soil, group: Group, seed: SeedGroup): void {
  addMember(group, account(seed.Owner_Account), 'Owner', group.createTime)
  for (const member of seed.members ?? []) {
    const { Member_Account, Role = 'Member', NameCard = '', AppMemberDefinedData = [], joinedAt } = member
    const joined = joinedAt === undefined ? group.createTime : time(joinedAt)
    const added = addMember(group, account(Member_Account), Role, joined)
    added.nameCard = NameCard
    if (AppMemberDefinedData.length > 0)
      added.custom = AppMemberDefinedData.map(({ Key, Value }) => [Key, Value])
  }
}

function plantMessages(soil: Soil, group: Group, seed: SeedGroup): void {
  for (const message of seed.messages ?? []) {
    const { id } = soil.world.addGroupMessage(group, {
      from: soil.account(message.from),
      time: soil.time(message.at),
      random: soil.random(),
      body: contentBody(message),
      cloud: message.CloudCustomData ?? '',
      flags: contentFlags(message) | extensionFlags(message),
      priority: 2,
    })
    plantExtension(soil, id, { group: group.id }, message)
  }
  const last = group.messages.length
  for (const member of group.members.values()) member.readSeq = last
  for (const { Member_Account, unread = 0 } of seed.members ?? []) {
    const member = group.members.get(Member_Account)
    if (member !== undefined) member.readSeq = Math.max(0, last - unread)
  }
}
