import { readBody, renderText } from '@timkit/core'
import type { OfficialAccount, OfficialMessage } from '../../world/stores/official-accounts.ts'
import type { World } from '../../world/world.ts'
import type { FactView } from '../wire/list-part.ts'
import type { PageLocale } from '../wire/locale.ts'
import type {
  OfficialAccountDetail,
  OfficialAccountPart,
  OfficialAccountTab,
  OfficialMessageView,
} from '../wire/official-accounts.ts'
import { givenFacts } from './facts.ts'
import { type PartQuery, partOf } from './list-part.ts'
import { nameOf } from './names.ts'

const tabs: readonly OfficialAccountTab[] = ['subscribers', 'messages', 'profile']
/** So many characters of a message are shown. */
const lineLength = 500

/** Shows an official account with one of its lists. */
export function officialAccountDetail(
  world: World,
  official: OfficialAccount,
  query: PartQuery & { readonly tab: string; readonly locale: PageLocale },
): OfficialAccountDetail {
  const { id, texts, owner, subscribers, messages } = official
  const tab = tabs.find((each) => each === query.tab) ?? 'subscribers'
  return {
    view: 'official',
    id,
    name: texts.name || id,
    owner,
    counts: { subscribers: subscribers.size, messages: messages.length },
    shown: partOfAccount(world, official, tab, query),
  }
}

function partOfAccount(
  world: World,
  official: OfficialAccount,
  tab: OfficialAccountTab,
  query: PartQuery & { readonly locale: PageLocale },
): OfficialAccountPart {
  switch (tab) {
    case 'subscribers': {
      const list = partOf(
        official.subscribers,
        query,
        ([id, { custom }]) => [id, nameOf(world, id), custom],
        ([id, { time, custom }]) => ({ id, name: nameOf(world, id), time, custom }),
      )
      return { tab, list }
    }
    case 'messages': {
      const newestFirst = official.messages.toReversed()
      const show = (message: OfficialMessage) => messageView(message, query.locale)
      return { tab, list: partOf(newestFirst, query, ({ body }) => [body], show) }
    }
    case 'profile':
      return { tab, facts: profileFacts(official) }
  }
}

function messageView(
  { seq, time, body, recalled }: OfficialMessage,
  locale: PageLocale,
): OfficialMessageView {
  const text = renderText(readBody(JSON.parse(body)), { locale, maxLength: lineLength })
  return { seq, time, text, recalled }
}

function profileFacts({ owner, texts, createTime, maxSubscribers }: OfficialAccount): FactView[] {
  return givenFacts([
    ['Owner_Account', owner],
    ['Introduction', texts.introduction],
    ['Organization', texts.organization],
    ['FaceUrl', texts.faceUrl],
    ['CustomString', texts.custom],
    ['MaxSubscriberNum', String(maxSubscribers)],
    ['CreateTime', String(createTime)],
  ])
}
