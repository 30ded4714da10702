import { usualSubscribers } from '../../world/limits/official-accounts.ts'
import type { SeedOfficialAccount } from '../seed-official-accounts.ts'
import { contentBody } from './content.ts'
import type { Soil } from './soil.ts'

/** Plants an official account with its subscribers and messages. */
export function plantOfficialAccount({ world, time, random }: Soil, seed: SeedOfficialAccount): void {
  const { Introduction = '', FaceUrl = '', Organization = '', CustomString = '' } = seed
  const createTime = time(seed.createdAt)
  const { subscribers, messages } = world.stores.officialAccounts.add({
    id: seed.Official_Account,
    owner: seed.Owner_Account,
    createTime,
    texts: {
      name: seed.Name,
      introduction: Introduction,
      faceUrl: FaceUrl,
      organization: Organization,
      custom: CustomString,
    },
    maxSubscribers: seed.MaxSubscriberNum ?? usualSubscribers,
  })
  for (const subscriber of seed.subscribers ?? []) {
    subscribers.set(subscriber.Subscriber_Account, {
      time: subscriber.at === undefined ? createTime : time(subscriber.at),
      custom: subscriber.CustomString ?? '',
    })
  }
  for (const message of seed.messages ?? []) {
    messages.push({
      seq: messages.length + 1,
      time: time(message.at),
      random: random(),
      body: contentBody(message),
      cloud: message.CloudCustomData ?? '',
      recalled: message.recalled ?? false,
    })
  }
}
