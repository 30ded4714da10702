import { expect, test } from 'vitest'
import { createApp } from '../../../test/app.ts'

const path = 'timpush/add_tag'
const of = (To_Account: string, Tags: readonly string[]) => ({ UserTags: [{ To_Account, Tags }] })
const numbered = (count: number, from = 0) =>
  Array.from({ length: count }, (_, index) => `tag${from + index}`)

async function app() {
  const created = await createApp(['alice'])
  created.emulator.world.stores.pushDevices.add('device-1')
  const read = async () => {
    const answer = await created.call('timpush/get_tag', { To_Account: ['alice', 'device-1'] })
    return answer.UserTags.map(({ Tags }) => Tags)
  }
  return { ...created, read }
}

test.each<[number, object]>([
  [90001, {}],
  [90001, { ...of('alice', ['vip']), Replace: 2 }],
  [90018, { UserTags: Array.from({ length: 101 }, () => ({ To_Account: 'alice', Tags: [] })) }],
  [90032, of('alice', numbered(11))],
  [90032, { ...of('alice', numbered(101)), Replace: 1 }],
  [90034, of('alice', ['x'.repeat(51)])],
])('tags are refused with %d for %j', async (expected, body) => {
  const { code, read } = await app()
  expect(await code(path, body)).toBe(expected)
  expect(await read()).toEqual([[], []])
})

test('a tag belongs to accounts or to devices as long as one of them has it', async () => {
  const { call, code, read } = await app()
  await call(path, of('alice', ['vip']))
  expect(await code(path, of('device-1', ['vip']))).toBe(90035)
  await call('timpush/remove_tag', of('alice', ['vip']))
  await call(path, of('device-1', ['vip']))
  expect(await code(path, of('alice', ['vip']))).toBe(90035)
  expect(await read()).toEqual([[], ['vip']])
})

test('tags come besides the others, or in place of them', async () => {
  const { call, read } = await app()
  await call(path, of('alice', ['vip']))
  await call(path, of('alice', ['new']))
  expect(await read()).toEqual([['vip', 'new'], []])
  const answer = await call(path, { ...of('alice', numbered(100)), Replace: 1 })
  expect(answer).not.toHaveProperty('ErrorList')
  expect(await read()).toEqual([numbered(100), []])
})

test('who does not exist is named, and the others get their tags', async () => {
  const { call, read } = await app()
  const UserTags = ['nobody', 'alice'].map((To_Account) => ({ To_Account, Tags: ['vip'] }))
  const { ErrorList } = await call(path, { UserTags })
  expect(ErrorList).toEqual([{ ErrorCode: 70107, To_Account: 'nobody' }])
  expect(await read()).toEqual([['vip'], []])
})

test('an app has at most 1000 tags', async () => {
  const { call, code, emulator } = await app()
  for (let from = 0; from < 1000; from += 100) {
    emulator.world.addAccount(`user${from}`)
    await call(path, { ...of(`user${from}`, numbered(100, from)), Replace: 1 })
  }
  expect(await code(path, of('alice', ['one more']))).toBe(90032)
  expect(await code(path, of('alice', ['tag7']))).toBe(0)
})
