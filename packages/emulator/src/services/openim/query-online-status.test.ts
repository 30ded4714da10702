import { expect, test } from 'vitest'
import { createApp } from '../../../test/app.ts'

test('query_online_status tells who is there, with platforms on request', async () => {
  const { call, code } = await createApp([], { seed: 'shop' })
  expect(await code('openim/query_online_status', { To_Account: [] })).toBe(90001)
  expect(await code('openim/query_online_status', { To_Account: Array(501).fill('bob') })).toBe(90011)
  const answer = await call('openim/query_online_status', {
    To_Account: ['shop_lin', 'bob', 'nobody'],
    IsNeedDetail: 1,
  })
  expect(answer.QueryResult).toEqual([
    {
      To_Account: 'shop_lin',
      Status: 'Online',
      State: 'Online',
      Detail: [
        { Platform: 'Web', Status: 'Online' },
        { Platform: 'iPhone', Status: 'Online' },
      ],
    },
    { To_Account: 'bob', Status: 'Offline', State: 'Offline' },
  ])
  expect(answer.ErrorList).toEqual([{ To_Account: 'nobody', ErrorCode: 70107 }])
})
