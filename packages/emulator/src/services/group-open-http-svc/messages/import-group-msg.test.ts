import { expect, test } from 'vitest'
import { type App, createApp, text } from '../../../../test/app.ts'
import { withTea } from '../../../../test/tea-group.ts'

const path = 'group_open_http_svc/import_group_msg'

async function withGroup(): Promise<App> {
  const app = await createApp(['alice', 'bob'])
  const CreateTime = app.second() - 86_400
  const group = { Type: 'Public', Name: 'tea', GroupId: 'tea', Owner_Account: 'alice', CreateTime }
  await app.call('group_open_http_svc/import_group', group)
  return app
}

const item = (app: App, ago: number, change: object = {}) => ({
  From_Account: 'bob',
  SendTime: app.second() - ago,
  MsgBody: text(`${ago} s ago`),
  ...change,
})

const results = async (app: App, MsgList: object[], change: object = {}) =>
  (await app.call(path, { GroupId: 'tea', MsgList: MsgList as never, ...change })).ImportMsgResult

test.each([
  ['no message', { MsgList: [] }, 10004],
  ['messages that are no list', { MsgList: {} }, 10004],
  ['a flag that is neither 0 nor 1', { RecentContactFlag: 2 }, 10004],
  ['a random number that is a text', { Random: '1' }, 10004],
  ['a random number that is too large', { Random: 2 ** 32 }, 10004],
  ['no sender', { From_Account: undefined }, 10004],
  ['no time', { SendTime: undefined }, 10004],
  ['no body', { MsgBody: undefined }, 10004],
  ['an unknown group', { GroupId: 'coffee' }, 10010],
  ['an id that cannot be one', { GroupId: '茶' }, 10015],
])('messages are not imported with %s', async (_, change, expected) => {
  const app = await withGroup()
  const { GroupId = 'tea', RecentContactFlag, MsgList, ...ofItem } = change as Record<string, unknown>
  const body = { GroupId, RecentContactFlag, MsgList: MsgList ?? [item(app, 10, ofItem)] }
  expect(await app.code(path, body)).toBe(expected)
})

test('a message is thrown away when one with its Random was imported in the last 5 minutes', async () => {
  const app = await withGroup()
  const [first, repeat] = await results(app, [
    item(app, 600, { Random: 7 }),
    item(app, 500, { Random: 7, From_Account: 'alice' }),
  ])
  expect(first).toEqual({ Result: 0, MsgSeq: 1, MsgTime: app.second() - 600 })
  expect(repeat).toEqual(first)
  app.emulator.clock.advance(300_000)
  expect(await results(app, [item(app, 0, { Random: 7 })])).toEqual([first])
  app.emulator.clock.advance(1000)
  expect(await results(app, [item(app, 0, { Random: 7 })])).toMatchObject([{ Result: 0, MsgSeq: 2 }])
})

test('messages without Random, with other ones, and of other groups are no repeats', async () => {
  const app = await withGroup()
  const other = { Type: 'Public', Name: 'x', GroupId: 'other', CreateTime: app.second() - 900 }
  await app.call('group_open_http_svc/import_group', other)
  const list = [30, 20, 10].map((ago) => item(app, ago, { Random: ago === 10 ? 0 : null }))
  expect((await results(app, list)).map(({ MsgSeq }) => MsgSeq)).toEqual([1, 2, 3])
  expect(await results(app, [item(app, 9, { Random: 0 })], { GroupId: 'other' })).toMatchObject([
    { MsgSeq: 1 },
  ])
})

test('a message that was not taken does not make the next one a repeat', async () => {
  const app = await withGroup()
  const [refused] = await results(app, [item(app, -60, { Random: 7 })])
  expect(refused).toEqual({ Result: 10004 })
  expect(await results(app, [item(app, 60, { Random: 7 })])).toMatchObject([{ Result: 0, MsgSeq: 1 }])
})

test('a message of more than 12,000 bytes is left out, those beside it are not', async () => {
  const app = await withGroup()
  const long = item(app, 20, { MsgBody: text('x'.repeat(12_000)) })
  expect(await results(app, [item(app, 30), long, item(app, 10)])).toMatchObject([
    { Result: 0, MsgSeq: 1 },
    { Result: 80002 },
    { Result: 0, MsgSeq: 2 },
  ])
})

test('imported messages move the conversation only when that is asked for', async () => {
  const app = await withGroup()
  const first = { TimeStamp: 0, StartIndex: 0, TopTimeStamp: 0, TopStartIndex: 0, AssistFlags: 7 }
  const time = async () =>
    (await app.call('recentcontact/get_list', { From_Account: 'alice', ...first })).SessionItem?.[0]?.MsgTime
  await results(app, [item(app, 60)])
  expect(await time()).toBe(app.second() - 86_400)
  await results(app, [item(app, 50)], { RecentContactFlag: 1 })
  expect(await time()).toBe(app.second() - 50)
})

test('group messages of the past are imported in the order of time only, and leave nothing unread', async () => {
  const app = await withTea()
  const now = app.second()
  const item = (SendTime: number) => ({ From_Account: 'carol', SendTime, MsgBody: text('old') })
  const items = { GroupId: 'tea', MsgList: [item(now), item(now - 1), item(now + 60)] }
  const { ImportMsgResult } = await app.call('group_open_http_svc/import_group_msg', items)
  expect(ImportMsgResult).toEqual([
    { Result: 0, MsgSeq: 1, MsgTime: now },
    { Result: 10004 },
    { Result: 10004 },
  ])
  expect(
    await app.code('group_open_http_svc/import_group_msg', {
      GroupId: 'tea',
      MsgList: Array(8).fill(item(now)),
    }),
  ).toBe(10004)
  const late = { GroupId: 'tea', MsgList: [item(now), { ...item(now), From_Account: 'nobody' }] }
  expect(await app.code('group_open_http_svc/import_group_msg', late)).toBe(10019)
  expect(app.emulator.world.groups.get('tea')?.messages).toHaveLength(1)
})
