import { show } from '../../values/show.ts'
import {
  officialAccountPrefix,
  officialAccountTexts,
  usualSubscribers,
} from '../../world/limits/official-accounts.ts'
import type { SeedOfficialAccount } from '../seed-official-accounts.ts'
import { contentFaults, orderFaults } from './content.ts'
import { accountFaults, type Ground, lengthFaults, repeatFaults, timeFaults } from './place.ts'

/** Lists what is wrong with the official accounts of a seed. */
export function officialAccountFaults(officials: readonly SeedOfficialAccount[], ground: Ground): string[] {
  const ids = officials.map(({ Official_Account }) => Official_Account)
  return [
    ...repeatFaults(ids, (index) => `officialAccounts[${index}].Official_Account`),
    ...officials.flatMap((official, index) => faultsOf(official, `officialAccounts[${index}]`, ground)),
  ]
}

function faultsOf(official: SeedOfficialAccount, path: string, ground: Ground): string[] {
  const { Official_Account: id, subscribers = [], messages = [] } = official
  const most = official.MaxSubscriberNum ?? usualSubscribers
  const isOwn = id.startsWith(officialAccountPrefix) && id !== officialAccountPrefix
  return [
    ...(isOwn
      ? []
      : [`${path}.Official_Account is ${show(id)}; it must begin with ${officialAccountPrefix}, and go on`]),
    ...accountFaults(official.Owner_Account, `${path}.Owner_Account`, ground),
    ...officialAccountTexts.flatMap(([, field, bytes]) =>
      lengthFaults(Object(official)[field], bytes, `${path}.${field}`),
    ),
    ...timeFaults(official.createdAt, `${path}.createdAt`, ground),
    ...(subscribers.length > most
      ? [`${path}.subscribers has ${subscribers.length} entries, but may have at most ${most}`]
      : []),
    ...repeatFaults(
      subscribers.map(({ Subscriber_Account }) => Subscriber_Account),
      (index) => `${path}.subscribers[${index}].Subscriber_Account`,
    ),
    ...subscribers.flatMap(({ Subscriber_Account, at }, index) => {
      const place = `${path}.subscribers[${index}]`
      return [
        ...accountFaults(Subscriber_Account, `${place}.Subscriber_Account`, ground),
        ...timeFaults(at, `${place}.at`, ground),
      ]
    }),
    ...messages.flatMap((message, index) => contentFaults(message, `${path}.messages[${index}]`, ground)),
    ...orderFaults(messages, `${path}.messages`, ground),
  ]
}
