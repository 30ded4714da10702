import { expect, test } from 'vitest'
import { rows, run, serveApp } from '../../../test/run.ts'

test('a refusal of the service is told with what to do', async () => {
  await using app = await serveApp()
  app.emulator.faults.add({ command: 'openim/get_c2c_unread_msg_num', errorCode: 20003, times: 1 })
  const { code, out, err } = await run(['unread', 'alice'], app)
  expect(code).toBe(2)
  expect(out).toBe('')
  expect(err).toContain('20003')
})

test('one of two accounts that fails does not hide the other', async () => {
  await using app = await serveApp()
  app.emulator.faults.add({ command: 'openim/get_c2c_unread_msg_num', errorCode: 20003, times: 1 })
  const { code, out, err } = await run(['unread', 'alice', 'shop_lin', '--json'], app)
  expect(code).toBe(1)
  expect(rows(out)).toEqual([{ account: 'shop_lin', unread: 5 }])
  expect(err).toContain('20003')
})

test('without an account it says how it is called', async () => {
  const { code, err } = await run(['unread', '--demo'])
  expect(code).toBe(2)
  expect(err).toContain('ACCOUNT')
})

test('the peers who wrote are counted, the most first', async () => {
  const { code, out } = await run(['unread', 'shop_lin', '--peers', '--demo', '--json'])
  expect(code).toBe(0)
  expect(rows(out)).toEqual([
    { account: 'shop_lin', peer: 'alice', unread: 3 },
    { account: 'shop_lin', peer: 'li_na', unread: 2 },
  ])
})

test('people get a table', async () => {
  const { out } = await run(['unread', 'shop_lin', '--demo', '--lang', 'zh'])
  expect(out).toBe('账号      未读数\nshop_lin       5\n')
})
