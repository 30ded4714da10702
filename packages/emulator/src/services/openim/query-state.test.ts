import { expect, test } from 'vitest'
import { createApp } from '../../../test/app.ts'

test('querystate, the older name, answers the same', async () => {
  const { call, client } = await createApp([], { seed: 'shop' })
  const body = { To_Account: ['shop_lin', 'nobody'], IsNeedDetail: 1 } as const
  expect(await client.api.openim.queryState(body)).toEqual(await call('openim/query_online_status', body))
})
