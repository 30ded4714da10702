import type { Group } from '../../world/records/records.ts'
import type { Topic } from '../../world/stores/topics.ts'
import type { SeedTopic } from '../seed-topics.ts'
import { contentBody, contentFlags } from './content.ts'
import type { Soil } from './soil.ts'

/** Plants a topic of a community. */
export function plantTopic({ world, time, random, account }: Soil, group: Group, seed: SeedTopic): void {
  const { TopicId, TopicName, Introduction = '', Notification = '', FaceUrl = '', CustomString = '' } = seed
  const topic: Topic = {
    id: TopicId,
    group: group.id,
    createTime: seed.createdAt === undefined ? group.createTime : time(seed.createdAt),
    muteAll: seed.muteAll ?? false,
    name: TopicName,
    faceUrl: FaceUrl,
    notification: Notification,
    introduction: Introduction,
    custom: CustomString,
  }
  world.stores.topics.set(topic)
  for (const message of seed.messages ?? []) {
    world.addTopicMessage(topic, {
      from: account(message.from),
      time: time(message.at),
      random: random(),
      body: contentBody(message),
      cloud: message.CloudCustomData ?? '',
      flags: contentFlags(message),
      // MsgPriority Normal, as of other messages of seeds.
      priority: 2,
    })
  }
}
