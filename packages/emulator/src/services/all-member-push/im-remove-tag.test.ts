import { expect, test } from 'vitest'
import { createApp } from '../../../test/app.ts'

const path = 'all_member_push/im_remove_tag'

async function app() {
  const created = await createApp(['alice'])
  await created.call('all_member_push/im_add_tag', {
    UserTags: [{ To_Account: 'alice', Tags: ['vip', 'new'] }],
  })
  const read = async () => {
    const answer = await created.call('all_member_push/im_get_tag', { To_Account: ['alice'] })
    return answer.UserTags[0]?.Tags
  }
  return { ...created, read }
}

test.each<[number, object]>([
  [90001, { UserTags: [{ To_Account: 'alice' }] }],
  [90018, { UserTags: Array.from({ length: 101 }, () => ({ To_Account: 'alice', Tags: ['vip'] })) }],
])('a removal is refused with %d for %j', async (expected, body) => {
  const { code, read } = await app()
  expect(await code(path, body)).toBe(expected)
  expect(await read()).toEqual(['vip', 'new'])
})

test('tags that are named are gone, whoever had them', async () => {
  const { call, read } = await app()
  await call(path, {
    UserTags: [
      { To_Account: 'alice', Tags: ['vip', 'unknown'] },
      { To_Account: 'nobody', Tags: ['vip'] },
    ],
  })
  expect(await read()).toEqual(['new'])
})
