import { expect, test } from 'vitest'
import { createApp } from '../../../test/app.ts'

test('the list of addresses is of this machine, and needs nothing', async () => {
  const { call, code } = await createApp()
  const { IPList } = await call('ConfigSvc/GetIPList', {})
  expect(IPList).toEqual(['127.0.0.1', '127.0.0.0/8'])
  expect(await code('ConfigSvc/getiplist', {})).toBe(60009)
})
