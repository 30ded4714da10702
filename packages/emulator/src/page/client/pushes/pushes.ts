import type { PushDetail, PushView } from '../../wire/pushes.ts'
import { entryRow } from '../directory/entry.ts'
import { type ShownBlock, type ShownChoice, type ShownDetail, shownList } from '../directory/shown.ts'
import { moment, recent } from '../language/format.ts'
import { say } from '../language/language.ts'
import { visit } from '../state/selection.ts'

/** Shows a push in the list of them; `now` is in milliseconds. */
export function pushChoice({ id, text, path, time, reached, revoked }: PushView, now: number): ShownChoice {
  return {
    id,
    name: text === '' ? path : text,
    isGroup: false,
    second: path,
    tags: [say().recipientCount(reached), ...(revoked ? [say().recalled] : [])],
    side: recent(Math.floor(time / 1000), now),
  }
}

/** Shows a push: whom it was for, when it was sent, what it said, and who got it. */
export function pushShown(push: PushDetail): ShownDetail {
  const { text, path, reached, shown } = push
  const { tabs } = say()
  return {
    name: text === '' ? path : text,
    about: [path, say().audience[push.audience], say().recipientCount(reached)],
    tabs: [
      { tab: 'content', label: tabs.content },
      { tab: 'recipients', label: tabs.recipients, count: reached },
    ],
    tab: shown.tab,
    blocks: shown.tab === 'content' ? contentBlocks(push, shown) : recipientBlocks(push),
    ...(shown.tab === 'recipients' && {
      list: shownList(
        shown.list,
        (person) => person.id,
        (person) => entryRow({ ...person, open: () => visit('accounts', person.id) }),
      ),
    }),
  }
}

function contentBlocks(
  { id, from, time, revokedAt, dataId, audience }: PushDetail,
  { condition, body, notification }: Extract<PushDetail['shown'], { tab: 'content' }>,
): ShownBlock[] {
  const facts = [
    ['TaskId', id],
    ['From_Account', from],
    [say().sentAt, moment(time)],
    [say().sentTo, say().audience[audience]],
    ['DataId', dataId],
    [say().recalled, revokedAt === 0 ? '' : moment(revokedAt)],
  ] as const
  const parts = [
    ['Condition', condition],
    ['OfflinePushInfo', notification],
    ['MsgBody', body],
  ] as const
  return [
    { facts: facts.filter(([, value]) => value !== '') },
    ...parts.flatMap(([title, json]) => (json === '' ? [] : [{ title, json }])),
  ]
}

function recipientBlocks({ named, reached }: PushDetail): ShownBlock[] {
  return named === reached ? [] : [{ text: say().namedOf(named, reached) }]
}
