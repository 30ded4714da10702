import { expect, test } from 'vitest'
import { createApp, text } from '../../test/app.ts'

const first = { TimeStamp: 0, StartIndex: 0, TopTimeStamp: 0, TopStartIndex: 0, AssistFlags: 7 }

async function withContacts(
  count: number,
  pageSize: number,
  options: { sameTime?: boolean; pinned?: number } = {},
) {
  const app = await createApp(['alice'], { contactPageSize: pageSize })
  for (let peer = 0; peer < count; peer += 1) {
    const id = `peer${String(peer).padStart(2, '0')}`
    app.emulator.world.addAccount(id)
    await app.call('openim/sendmsg', {
      From_Account: id,
      To_Account: 'alice',
      MsgRandom: peer,
      MsgBody: text('hi'),
    })
    if (options.sameTime !== true) app.emulator.clock.advance(1000)
    const side = app.emulator.world.accounts.get('alice')?.sides.get(id)
    if (side !== undefined) side.pinned = peer < (options.pinned ?? 0)
  }
  const pages: string[][] = []
  let cursor = { ...first }
  for (let guard = 0; guard < 20; guard += 1) {
    const answer = await app.call('recentcontact/get_list', { From_Account: 'alice', ...cursor })
    pages.push((answer.SessionItem ?? []).map((item) => `${item.To_Account}${item.TopFlag === 1 ? '*' : ''}`))
    if (answer.CompleteFlag === 1) break
    const { TimeStamp, StartIndex, TopTimeStamp, TopStartIndex } = answer
    cursor = { ...cursor, TimeStamp, StartIndex, TopTimeStamp, TopStartIndex }
  }
  return { ...app, pages }
}

test('a list of an account that does not exist, or without its position, is refused', async () => {
  const { code } = await createApp(['alice'])
  expect(await code('recentcontact/get_list', { From_Account: 'nobody', ...first })).toBe(50001)
  expect(await code('recentcontact/get_list', first)).toBe(50002)
  const { TimeStamp, ...rest } = first
  expect(await code('recentcontact/get_list', { From_Account: 'alice', ...rest })).toBe(50002)
})

test('an empty list is complete', async () => {
  const { call } = await createApp(['alice'])
  expect(await call('recentcontact/get_list', { From_Account: 'alice', ...first })).toMatchObject({
    CompleteFlag: 1,
    SessionItem: [],
  })
})

test('the newest conversation is first, and every one is on exactly one page', async () => {
  const { pages } = await withContacts(5, 2)
  expect(pages).toEqual([['peer04', 'peer03'], ['peer02', 'peer01'], ['peer00']])
})

test('conversations of the same second are neither lost nor repeated between pages', async () => {
  const { pages } = await withContacts(7, 3, { sameTime: true })
  expect(pages.flat().sort()).toEqual(Array.from({ length: 7 }, (_, i) => `peer0${i}`))
})

test('pinned conversations come first, in pages of their own', async () => {
  const { pages, call } = await withContacts(5, 2, { pinned: 3 })
  expect(pages).toEqual([['peer02*', 'peer01*'], ['peer00*', 'peer04'], ['peer03']])
  const unaware = await call('recentcontact/get_list', { From_Account: 'alice', ...first, AssistFlags: 0 })
  expect(unaware.SessionItem?.map((item) => [item.To_Account, item.TopFlag])).toEqual([
    ['peer04', 0],
    ['peer03', 0],
  ])
})

test('a conversation whose messages are gone is listed on demand', async () => {
  const { call, emulator } = await withContacts(1, 10)
  emulator.clock.advance(8 * 86_400_000)
  const list = async (AssistFlags: number) =>
    (await call('recentcontact/get_list', { From_Account: 'alice', ...first, AssistFlags })).SessionItem
  expect(await list(5)).toEqual([])
  expect(await list(7)).toHaveLength(1)
})

test('a message with NoLastMsg does not move its conversation', async () => {
  const { call, emulator } = await withContacts(2, 10)
  emulator.clock.advance(60_000)
  const quiet = { From_Account: 'peer00', To_Account: 'alice', MsgRandom: 9, MsgBody: text('psst') }
  await call('openim/sendmsg', { ...quiet, SendMsgControl: ['NoLastMsg'] })
  const { SessionItem } = await call('recentcontact/get_list', { From_Account: 'alice', ...first })
  expect(SessionItem?.map((item) => item.To_Account)).toEqual(['peer01', 'peer00'])
})
