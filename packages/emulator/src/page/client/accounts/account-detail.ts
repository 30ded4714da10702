import type { AccountDetail, AccountPart, FriendView, PersonView } from '../../wire/accounts.ts'
import { entryRow, tag, writtenTag } from '../directory/entry.ts'
import { dayOf } from '../directory/moment.ts'
import { type ShownBlock, type ShownDetail, type ShownList, shownList } from '../directory/shown.ts'
import { badge } from '../elements/badge.ts'
import { say } from '../language/language.ts'
import { select, visit } from '../state/selection.ts'

const accountLists = [
  'friends',
  'requests',
  'blocked',
  'following',
  'followers',
  'groups',
  'subscriptions',
] as const

/** Shows an account: its friends and everything else that belongs to it. */
export function accountShown({ id, name, admin, counts, shown }: AccountDetail): ShownDetail {
  const { tabs } = say()
  const lists = accountLists.map((tab) => ({
    tab,
    label: tabs[tab],
    count: counts[tab],
  }))
  const list = listOf(shown)
  return {
    name,
    about: admin ? [id, say().admin] : [id],
    tabs: [...lists, { tab: 'profile', label: tabs.profile }],
    tab: shown.tab,
    blocks: blocksOf(shown),
    ...(list && { list }),
    openChats: () => select({ account: id }),
  }
}

function blocksOf(shown: AccountPart): ShownBlock[] {
  if (shown.tab === 'profile') return [{ facts: shown.facts }]
  if (shown.tab === 'following' || shown.tab === 'followers')
    return shown.list.total === 0 ? [] : [{ text: say().mutualFollows(shown.mutual) }]
  if (shown.tab !== 'friends' || shown.groups.length === 0) return []
  return [{ text: say().friendGroups(shown.groups) }]
}

function listOf(shown: AccountPart): ShownList | undefined {
  switch (shown.tab) {
    case 'friends':
      return shownList(shown.list, ({ id }) => id, friendRow)
    case 'requests':
      return shownList(
        shown.list,
        ({ id }) => id,
        ({ time, source, wording, ...person }) =>
          personRow(person, { time, tags: sourceTags(source), lines: given(wording) }),
      )
    case 'blocked':
      return shownList(
        shown.list,
        ({ id }) => id,
        ({ time, ...person }) => personRow(person, { time, tags: [], lines: [] }),
      )
    case 'following':
    case 'followers':
      return shownList(
        shown.list,
        ({ id }) => id,
        ({ time, mutual, ...person }) =>
          personRow(person, { time, tags: mutual ? [tag(say().mutual, 'accent')] : [], lines: [] }),
      )
    case 'groups':
      return shownList(
        shown.list,
        ({ id }) => id,
        ({ id, name, type, role, time, unread }) =>
          entryRow({
            id,
            name,
            isGroup: true,
            tags: [
              tag(type),
              ...(role === 'Member' ? [] : [tag(say().roles[role], 'accent')]),
              badge(unread, say().unread(unread), true),
            ],
            side: dayOf(time),
            open: () => visit('groups', id),
          }),
      )
    case 'subscriptions':
      return shownList(
        shown.list,
        ({ id }) => id,
        ({ id, name, time }) =>
          entryRow({ id, name, isGroup: true, side: dayOf(time), open: () => visit('official', id) }),
      )
    default:
      return undefined
  }
}

function friendRow({
  remark,
  groups,
  mutual,
  time,
  source,
  wording,
  custom,
  ...person
}: FriendView): HTMLElement {
  const tags = [
    ...(remark === '' ? [] : [writtenTag(say().remark, remark)]),
    ...groups.map((group) => writtenTag(say().friendGroup, group)),
    ...(mutual ? [] : [tag(say().oneWay, 'warning')]),
    ...sourceTags(source),
    ...custom.map(([name, value]) => writtenTag(`${name}=`, value)),
  ]
  return personRow(person, { time, tags, lines: given(wording) })
}

interface About {
  readonly time: number
  readonly tags: readonly HTMLElement[]
  readonly lines: readonly string[]
}

function personRow({ id, name }: PersonView, { time, tags, lines }: About): HTMLElement {
  return entryRow({ id, name, tags, lines, side: dayOf(time), open: () => visit('accounts', id) })
}

function sourceTags(source: string): HTMLElement[] {
  return source === '' ? [] : [writtenTag(say().source, source)]
}

function given(text: string): string[] {
  return text === '' ? [] : [text]
}
