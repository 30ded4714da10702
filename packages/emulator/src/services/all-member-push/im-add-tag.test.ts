import { expect, test } from 'vitest'
import { createApp } from '../../../test/app.ts'

const path = 'all_member_push/im_add_tag'
const of = (To_Account: string, Tags: readonly unknown[]) => ({ UserTags: [{ To_Account, Tags }] as never })
const numbered = (count: number, from = 0) =>
  Array.from({ length: count }, (_, index) => `tag${from + index}`)

async function app() {
  const created = await createApp(['alice'])
  const read = async () => {
    const answer = await created.call('all_member_push/im_get_tag', { To_Account: ['alice', 'nobody'] })
    return answer.UserTags.map(({ Tags }) => Tags)
  }
  return { ...created, read }
}

test.each<[number, object]>([
  [90001, {}],
  [90001, of('alice', [''])],
  [90001, of('alice', [7])],
  [90001, { UserTags: [{ To_Account: 'alice', Tags: 'vip' }] }],
  [90018, { UserTags: Array.from({ length: 101 }, () => ({ To_Account: 'alice', Tags: [] })) }],
  [90032, of('alice', numbered(11))],
  [90034, of('alice', ['x'.repeat(51)])],
  [60015, { UserTags: [{ To_Account: 7, Tags: ['vip'] }] }],
])('tags are refused with %d for %j', async (expected, body) => {
  const { code, read } = await app()
  expect(await code(path, body)).toBe(expected)
  expect(await read()).toEqual([[], []])
})

test('an account has each tag once, and at most 100', async () => {
  const { call, code, read } = await app()
  for (let from = 0; from < 100; from += 10) await call(path, of('alice', numbered(10, from)))
  expect(await code(path, of('alice', ['tag7', 'one more']))).toBe(90032)
  await call(path, of('alice', ['tag7']))
  await call(path, of('nobody', ['vip']))
  expect(await read()).toEqual([numbered(100), []])
})
