import {
  createUserSigMinter,
  decodeUserSig,
  explain,
  type OutgoingMessage,
  renderText,
  signUserSig,
  signUserSigs,
  textElement,
  verifyUserSig,
} from '@timkit/core'
import { createApp, noon } from '../app.ts'
import { ok, same } from '../assert.ts'
import type { Suite } from './suite.ts'

/** Conversations of either kind, and what is made of their messages. */
export const conversations: Suite = {
  'an inbox has names, counts and last messages, of accounts and of groups': async () => {
    const { client } = createApp()
    const entries = []
    for await (const entry of client.inbox('shop_lin')) entries.push(entry)
    same(
      entries.flatMap(({ problems }) => problems.map(({ part, error }) => [part, error?.message])),
      [],
      'problems',
    )
    const kinds = new Set(entries.map(({ chat }) => chat.type))
    same([...kinds].sort(), ['c2c', 'group'], 'kinds of conversations')
    for (const { chat, name, unread, lastMessage } of entries) {
      const who = JSON.stringify(chat)
      ok(name !== undefined, `${who} has no name`)
      ok(unread?.estimated === (chat.type === 'group'), `${who}: only groups are estimated`)
      ok(lastMessage !== undefined, `${who} has no last message`)
    }
    const counted = entries.filter(({ chat }) => chat.type === 'c2c')
    same(
      counted.reduce((sum, { unread }) => sum + (unread?.count ?? 0), 0),
      await client.unreadTotal('shop_lin'),
      'the sum of the counts',
    )
  },

  'the messages of a group come once each, newest first, and go on from a cursor': async () => {
    const { client } = createApp()
    for (let i = 0; i < 45; i++) {
      await client.api.groupOpenHttpSvc.sendGroupMsg({
        GroupId: 'tea_lovers',
        From_Account: 'alice',
        Random: i,
        MsgBody: [textElement(`cup ${i}`)],
      })
    }
    const all = []
    for await (const { MsgSeq } of client.groupMessages({ groupId: 'tea_lovers' })) all.push(MsgSeq)
    const descending = [...new Set(all)].sort((a, b) => b - a)
    same(all, descending, 'the numbers')
    ok(all.length >= 45, `expected at least 45 messages, got ${all.length}`)

    const { value: page } = await client.groupMessages({ groupId: 'tea_lovers' }).pages().next()
    const cursor = page?.cursor
    const rest = []
    for await (const { MsgSeq } of client.groupMessages({ groupId: 'tea_lovers', cursor })) rest.push(MsgSeq)
    same([...(page?.items ?? []).map(({ MsgSeq }) => MsgSeq), ...rest], all, 'the page and the rest')
  },

  'a sync that saves its cursor reads what is new, and nothing twice, of both kinds of chats': async () => {
    const { client } = createApp()
    for (const chat of [
      { type: 'c2c', peer: 'alice' },
      { type: 'group', groupId: 'tea_lovers' },
    ] as const) {
      let cursor: string | undefined
      const sync = async () => {
        const read: string[] = []
        const query = { account: 'shop_lin', chat, order: 'oldest-first', pageSize: 3, cursor } as const
        for await (const page of client.messages(query).pages()) {
          read.push(...page.items.map((message) => renderText(message)))
          cursor = page.cursor
        }
        return read
      }
      ok((await sync()).length > 3, 'there is only a page')
      same(await sync(), [], 'what is new')
      const to = chat.type === 'c2c' ? { to: chat.peer } : { groupId: chat.groupId }
      for (const body of ['one', 'two'])
        await client.send({ from: 'shop_lin', ...to, body } as OutgoingMessage)
      same(await sync(), ['one', 'two'], 'what is new')
      same(await sync(), [], 'what is new')
    }
  },

  'members and other lists come page by page, and go on from a cursor': async () => {
    const { client } = createApp()
    const path = 'group_open_http_svc/get_group_member_info'
    const members = await client.groupMembers('tea_lovers').collect(100)
    ok(members.length > 2, 'there are hardly any members')
    ok(members.filter(({ role }) => role === 'owner').length === 1, 'there is not one owner')
    const accounts: string[] = []
    let cursor: string | undefined
    for (let done = false, pages = 0; !done && pages < 100; pages += 1) {
      const request = { GroupId: 'tea_lovers', Limit: 2 }
      const { value: page } = await client.paginate(path, request, { cursor }).pages().next()
      if (!page) throw new Error('a listing has a page')
      accounts.push(...page.items.map(({ Member_Account }) => Member_Account))
      ;({ cursor, done } = page)
    }
    same(
      accounts,
      members.map(({ account }) => account),
      'the members',
    )
  },

  'messages of both kinds have one shape and render as one line': async () => {
    const { client } = createApp()
    const chats = [
      { type: 'group', groupId: 'tea_lovers' },
      { type: 'c2c', peer: 'alice' },
      { type: 'c2c', peer: 'li_na' },
    ] as const
    for (const chat of chats) {
      const messages = await client.messages({ account: 'shop_lin', chat }).collect(20)
      ok(messages.length > 0, 'there are no messages')
      for (const message of messages) {
        ok(message.time instanceof Date && message.unixSeconds > 0, 'a message has no time')
        for (const locale of ['en', 'zh'] as const) {
          const line = renderText(message, { locale, maxLength: 200 })
          ok(line !== '' && !/[\n\r\p{Bidi_Control}]/u.test(line), `this is not one line: ${line}`)
        }
      }
    }
  },

  'a range of hours gives every hour once and in order, with its messages': async () => {
    const { client } = createApp()
    const to = new Date(noon)
    const from = new Date(to.getTime() - 30 * 3_600_000)
    const hours: string[] = []
    let messages = 0
    for await (const entry of client.historyRange({ since: from, until: to })) {
      hours.push(`${entry.hour} ${entry.chatType}`)
      if (entry.status === 'ready') for await (const _ of entry.messages) messages++
      ok(entry.status !== 'failed', 'an hour could not be read')
    }
    same(hours, [...new Set(hours)].sort(), 'the hours')
    same(hours.length, 62, 'hours and chat types')
    ok(messages > 10, `expected messages, got ${messages}`)
  },

  'many UserSigs and those made at once are the same as one by one': async () => {
    const app = { sdkAppId: 1400000000, secretKey: 'a key that opens nothing', expire: 3600 }
    const time = 1_700_000_000
    const userIds = ['alice', '用户一', '"quoted"\n', '🍵']
    const many = await signUserSigs({ ...app, userIds, at: time })
    const minter = createUserSigMinter({ ...app, now: () => time * 1000 })
    for (const [index, userId] of userIds.entries()) {
      const one = await signUserSig({ ...app, userId, at: time })
      same([many[index], minter.mint(userId)], [one, one], userId)
      const { expiresAt } = await verifyUserSig(one, { ...app, userId, at: time })
      same(expiresAt.getTime(), (time + 3600) * 1000, 'when it expires')
      same((await decodeUserSig(one)).userId, userId, 'whose it is')
    }
  },

  'an error code is explained in both languages': async () => {
    const [en, zh] = (['en', 'zh'] as const).map((locale) => explain(70_009, locale))
    ok(en?.known === true && /key/i.test(en.remedy), 'the English remedy does not speak of the key')
    ok(zh?.known === true && /\p{Script=Han}/u.test(zh.remedy), 'the Chinese remedy is not Chinese')
  },
}
