import { fromRoaming, type Message } from '@timkit/core'
import type { MessageBody } from '@timkit/core/wire'
import { expect, test } from 'vitest'
import { afternoon, openShop } from '../../../test/unit/shop.ts'
import { drawMessages } from './draw-messages.ts'
import { pageHtml } from './page-html.ts'

const evil = `"><script>alert(1)</script><img src=x onerror='alert(2)'>`

function message(MsgBody: MessageBody, more: object = {}): Message {
  return fromRoaming({
    From_Account: evil,
    To_Account: 'bob',
    MsgSeq: 1,
    MsgRandom: 1,
    MsgTimeStamp: 1_795_000_000,
    MsgFlagBits: 0,
    MsgKey: '1_1_1795000000',
    MsgBody,
    ...more,
  })
}

function html(
  messages: readonly Message[],
  changes: Partial<Parameters<typeof drawMessages>[0]> = {},
): string {
  const kept = messages.map((one, index) => ({ id: index + 1, message: one }))
  const draw = drawMessages({
    messages: kept,
    account: 'bob',
    nameOf: (account) => account,
    viewpoint: { now: 1_795_000_000_000, zone: 'UTC' },
    ...changes,
  })
  return kept.map((_, index) => draw(index)).join('\n')
}

test('what strangers write stays text, whoever is named in it', () => {
  const CloudCustomData = JSON.stringify({
    messageReply: { messageID: 'x', messageAbstract: evil, messageSender: evil },
  })
  const written = html([
    message([{ MsgType: 'TIMTextElem', MsgContent: { Text: evil } }], { CloudCustomData }),
  ])
  // What stands between quotes is a value, as no quote of a stranger is left.
  expect(written.replace(/"[^"]*"/g, '""')).not.toMatch(/<script|<img|<[^>]* on\w+=/i)
})

test('loads nothing: no address stands where a page would fetch it', async () => {
  const { client } = openShop()
  const messages = await client
    .messages({ account: 'shop_lin', chat: { type: 'c2c', peer: 'li_na' } })
    .collect(50)
  const written = html(messages)
  expect(written).toContain('data-url="https://')
  expect(written).not.toMatch(/(?:src|href|poster|srcset|action)=/i)
})

test('a message of the system says who did what', () => {
  const MsgBody = { OpType: 3, Operator_Account: 'bob', List_Account: ['alice'] }
  expect(html([message(MsgBody as never, { IsSystemMsg: 1 })])).toContain('bob removed alice from the group')
})

test('every element of the sample shows as something', async () => {
  const { client } = openShop()
  for (const peer of ['alice', 'li_na', 'shop_amy', 'wang_wei']) {
    const messages = await client.messages({ account: 'shop_lin', chat: { type: 'c2c', peer } }).collect(50)
    for (const one of messages) expect(html([one])).toMatch(/class="bubble">.*\w/s)
  }
})

test('one message that cannot be shown is told apart, with its reason', () => {
  const text = [{ MsgType: 'TIMTextElem', MsgContent: { Text: 'after' } }] as const
  const odd = {
    ...message(text),
    get body(): never {
      throw new Error('<b>no body')
    },
  }
  const written = html([odd, message(text)])
  expect(written).toContain('cannot be shown: Error: &lt;b&gt;no body')
  expect(written).toContain('after')
})

test('names, days and own messages are told apart', async () => {
  const { client } = openShop()
  const messages = await client
    .messages({ account: 'shop_lin', chat: { type: 'c2c', peer: 'alice' } })
    .collect(50)
  const written = html(messages.toReversed(), {
    account: 'shop_lin',
    viewpoint: { now: afternoon, zone: 'Asia/Shanghai' },
  })
  expect(written.match(/separator-day/g)?.length).toBe(3)
  expect(written.match(/class="message own/g)?.length).toBe(6)
  expect(written).toContain('<blockquote>')
})

test('a message that is drawn alone is as it was in the row', async () => {
  const { client } = openShop()
  const messages = await client
    .messages({ account: 'shop_lin', chat: { type: 'c2c', peer: 'alice' } })
    .collect(50)
  const source = {
    messages: messages.toReversed().map((one, index) => ({ id: index + 1, message: one })),
    firstNew: 5,
    account: 'shop_lin',
    nameOf: (account: string) => account,
    viewpoint: { now: afternoon, zone: 'Asia/Shanghai' },
  }
  const inRow = drawMessages(source)
  const row = source.messages.map((_, index) => inRow(index))
  const alone = source.messages.map((_, index) => drawMessages(source)(index))
  expect(alone.toReversed()).toEqual(row.toReversed())
  expect(row.flatMap((one, index) => (one.includes('separator-new') ? [index] : []))).toEqual([4])
})

test('a message that was edited says so', () => {
  const one = message([{ MsgType: 'TIMTextElem', MsgContent: { Text: 'now' } }])
  const draw = drawMessages({
    messages: [{ id: 1, message: one, edited: true }],
    account: 'bob',
    nameOf: (account) => account,
    viewpoint: { now: 1_795_000_000_000, zone: 'UTC' },
  })
  expect(draw(0)).toContain('<span class="mark mark-edited">edited</span>')
})

test('the page lets nothing in but our script, our styles and data', () => {
  const page = pageHtml({
    cspSource: 'https://own.example',
    styles: ['s.css'],
    script: 's.js',
    nonce: 'abc',
    title: evil,
    subtitle: evil,
    stage: evil,
    state: evil,
  })
  expect(page).toContain("default-src 'none'")
  expect(page).toContain("script-src 'nonce-abc'")
  expect(page).toContain('img-src data:;')
  expect(page).not.toContain('unsafe')
  expect(page.match(/<script/g)).toHaveLength(1)
  expect(page).not.toContain('<img')
})
