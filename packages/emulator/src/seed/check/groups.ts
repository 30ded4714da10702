import { show } from '../../values/show.ts'
import type { SeedGroup } from '../seed-groups.ts'
import { readSeedTime } from '../seed-time.ts'
import { attributeFaults, counterFaults } from './attributes.ts'
import { contentFaults, orderFaults } from './content.ts'
import { extensionFaults } from './extension.ts'
import { permissionGroupFaults } from './permission-groups.ts'
import { accountFaults, type Ground, repeatFaults, timeFaults } from './place.ts'
import { roomFaults } from './rooms.ts'
import { topicFaults } from './topics.ts'

/** Lists what is wrong with the groups of a seed. */
export function groupFaults(groups: readonly SeedGroup[], ground: Ground): string[] {
  const ids = groups.map(({ GroupId }) => GroupId)
  return [
    ...repeatFaults(ids, (index) => `groups[${index}].GroupId`),
    ...groups.flatMap((group, index) => faultsOf(group, `groups[${index}]`, ground)),
  ]
}

function faultsOf(group: SeedGroup, path: string, ground: Ground): string[] {
  return [
    ...accountFaults(group.Owner_Account, `${path}.Owner_Account`, ground),
    ...timeFaults(group.createdAt, `${path}.createdAt`, ground),
    ...memberFaults(group, path, ground),
    ...messageFaults(group, path, ground),
    ...attributeFaults(group, path),
    ...counterFaults(group, path),
    ...topicFaults(group, path, ground),
    ...permissionGroupFaults(group, path),
    ...roomFaults(group, path, ground),
  ]
}

function memberFaults({ createdAt, members = [] }: SeedGroup, path: string, ground: Ground): string[] {
  const created = createdAt === undefined ? undefined : readSeedTime(createdAt, ground.now)
  return members.flatMap(({ Member_Account, joinedAt }, index) => {
    const place = `${path}.members[${index}]`
    const joined = joinedAt === undefined ? undefined : readSeedTime(joinedAt, ground.now)
    const isEarly = created !== undefined && joined !== undefined && joined < created
    return [
      ...accountFaults(Member_Account, `${place}.Member_Account`, ground),
      ...timeFaults(joinedAt, `${place}.joinedAt`, ground),
      ...(isEarly ? [`${place}.joinedAt is ${show(joinedAt)}, before the group was made`] : []),
    ]
  })
}

function messageFaults({ Type, messages = [] }: SeedGroup, path: string, ground: Ground): string[] {
  return [
    ...messages.flatMap((message, index) => {
      const place = `${path}.messages[${index}]`
      const isOfRoom = Type === 'AVChatRoom' && message.extension !== undefined
      return [
        ...accountFaults(message.from, `${place}.from`, ground),
        ...contentFaults(message, place, ground),
        ...extensionFaults(message.extension, `${place}.extension`),
        ...(isOfRoom
          ? [`${place}.extension is there, but messages of an AVChatRoom have none; leave it out`]
          : []),
      ]
    }),
    ...orderFaults(messages, `${path}.messages`, ground),
  ]
}
