import { sampleApp } from '../../options.ts'
import { type Contact, listContacts } from '../../world/conversations/contacts.ts'
import { isVisible, unreadCount } from '../../world/conversations/conversation.ts'
import { totalUnread, unreadLifetime } from '../../world/conversations/unread.ts'
import type { Account } from '../../world/records/records.ts'
import type { World } from '../../world/world.ts'
import type { PageParts } from '../parts.ts'
import type { AccountView } from '../wire/accounts.ts'
import type { ChatType, ConversationView } from '../wire/chats.ts'
import type { PageLocale } from '../wire/locale.ts'
import type { PageState } from '../wire/state.ts'
import { chatOf, previewOf } from './chat.ts'
import { type DetailQuery, detailOf } from './detail.ts'
import { directoryOf } from './directory.ts'
import { contains } from './list-part.ts'
import { groupUnread, nameOf } from './names.ts'

/** What the page wants to see. */
export interface StateQuery {
  /** The language of what is put into words here. */
  readonly locale: PageLocale
  /** Part of the `UserID` or nickname of the accounts to list; empty for all. */
  readonly search: string
  /** The chosen account; empty for none. */
  readonly account: string
  /** The chosen conversation. */
  readonly chat: { readonly type: ChatType; readonly id: string } | undefined
  /** How many messages to show. */
  readonly limit: number
  /** The zone in which times are told. */
  readonly zone: string
  /** What was chosen in another view than that of the conversations. */
  readonly detail: DetailQuery
  /** Part of the name or the id of what the list of that view has; empty for all. */
  readonly find: string
}

/** So many accounts are listed; the others are found by searching. */
const maxAccounts = 200

/** Collects what the page shows besides the log. */
export function stateOf(
  { settings, clock, faults, world: current }: PageParts,
  query: StateQuery,
): PageState {
  const world = current()
  const time = clock.now()
  const now = Math.floor(time / 1000)
  const { sdkAppId, identifier, secretKey } = settings
  const found = findAccounts(world, query.search)
  const account = world.accounts.get(query.account)
  const chat = account && query.chat && chatOf(world, account, query.chat, query)
  const directory = directoryOf(world, query.detail.view, query.find, query.locale)
  const detail = detailOf(world, identifier, now, query.detail)
  return {
    app: { sdkAppId, identifier, sampleKey: secretKey === sampleApp.secretKey },
    clock: { time, ahead: time - Date.now(), frozen: clock.frozen },
    faults: faults.planned.map(({ rule, happened }) => ({ rule: JSON.stringify(rule), happened })),
    accounts: found.accounts.map((each) => accountView(world, each, identifier, now)),
    accountTotal: found.total,
    ...(account && {
      conversations: listContacts(account, {
        notBefore: now - settings.retention,
        withEmpty: true,
        limit: settings.contactLimit,
      }).contacts.map((contact) => conversationView(world, account, contact, now, query.locale)),
    }),
    ...(chat && { chat }),
    ...(directory && { directory }),
    ...(detail && { detail }),
  }
}

function findAccounts(world: World, search: string): { accounts: Account[]; total: number } {
  const wanted = search.trim().toLowerCase()
  const accounts: Account[] = []
  let total = 0
  for (const account of world.accounts.values()) {
    if (wanted !== '' && !isFound(account, wanted)) continue
    total += 1
    if (accounts.length < maxAccounts) accounts.push(account)
  }
  return { accounts, total }
}

function isFound({ id, profile }: Account, wanted: string): boolean {
  return contains([id, String(profile?.get('Tag_Profile_IM_Nick') ?? '')], wanted)
}

function accountView(world: World, account: Account, identifier: string, now: number): AccountView {
  let inGroups = 0
  for (const group of account.groups ?? []) inGroups += groupUnread(group, account)
  return {
    id: account.id,
    name: nameOf(world, account.id),
    admin: account.id === identifier,
    platforms: account.presence?.status === 'Online' ? account.presence.platforms : [],
    unread: totalUnread(account, now - unreadLifetime),
    groupUnread: inGroups,
  }
}

function conversationView(
  world: World,
  account: Account,
  { type, id, time, pinned }: Contact,
  now: number,
  locale: PageLocale,
): ConversationView {
  if (type === 'Group') {
    const group = world.groups.get(id)
    return {
      type,
      id,
      name: group?.profile.name || id,
      time,
      preview: previewOf(world, account, group?.messages.at(-1), locale, true),
      unread: group === undefined ? 0 : groupUnread(group, account),
      pinned,
    }
  }
  const side = account.sides.get(id)
  const last = side?.messages.findLast((message) => isVisible(side, message))
  return {
    type,
    id,
    name: nameOf(world, id),
    time,
    preview: previewOf(world, account, last, locale, false),
    unread: side === undefined ? 0 : unreadCount(side, now - unreadLifetime),
    pinned,
  }
}
