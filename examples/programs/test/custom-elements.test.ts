import { TimClient } from '@timkit/core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type ServedEmulator, serveEmulator } from '../../testing/serve-emulator.ts'
import { runProgram } from './run-program.ts'

let app: ServedEmulator
beforeAll(async () => {
  app = await serveEmulator()
})
afterAll(() => app[Symbol.asyncDispose]())

const run = (...args: readonly string[]) => runProgram('custom-elements', args, app.env)

test('a card that is none is not sent', async () => {
  const { code, stderr } = await run('shop_lin', 'bob', '1042', '86,50')
  expect(stderr).toContain('total')
  expect(code).toBe(2)
  expect(app.emulator.log.records).toEqual([])
})

test('cards are listed, and what others sent is left out', async () => {
  const client = new TimClient(app.emulator)
  for (const data of ['{"kind":"order","number":"no number","total":"1.00"}', '{"kind":"order"', 'null']) {
    const content = { Data: data, Desc: '', Ext: '', Sound: '' }
    await client.send({
      from: 'bob',
      to: 'shop_lin',
      body: [{ MsgType: 'TIMCustomElem', MsgContent: content }],
    })
  }
  // The same order again is the same card.
  for (const _ of ['once', 'twice']) {
    expect(await run('shop_lin', 'bob', '1042', '86.50')).toMatchObject({ code: 0, stdout: 'sent\n' })
  }
  const { code, stdout, stderr } = await run('shop_lin', 'bob')
  expect({ code, stdout, stderr }).toEqual({
    code: 0,
    stdout: 'shop_lin: order 1042, 86.50 CNY\n',
    stderr: '',
  })
})
