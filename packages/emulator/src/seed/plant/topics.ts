import type { Group } from '../../world/records/records.ts'
import type { SeedTopic } from '../seed-topics.ts'
import type { Soil } from './soil.ts'

/** Plants a topic of a community. */
export function plantTopic({ world, time }: Soil, group: Group, seed: SeedTopic): void {
  const { TopicId, TopicName, Introduction = '', Notification = '', FaceUrl = '', CustomString = '' } = seed
  world.stores.topics.set({
    id: TopicId,
    group: group.id,
    createTime: seed.createdAt === undefined ? group.createTime : time(seed.createdAt),
    muteAll: seed.muteAll ?? false,
    name: TopicName,
    faceUrl: FaceUrl,
    notification: Notification,
    introduction: Introduction,
    custom: CustomString,
  })
}
