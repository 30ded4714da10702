import { expect, expectTypeOf, test } from 'vitest'
import { answeringCaller } from '../test/answering-caller.ts'
import { TimClient } from './client.ts'
import * as operations from './operations.ts'
import type { Tim } from './tim.ts'

/** What a client has besides its methods. */
type Property = 'api' | 'clockOffset' | 'identifier' | 'sdkAppId'

test('a client is a Tim, and has no method that a Tim has not', () => {
  expectTypeOf<Pick<TimClient, keyof Tim>>().toEqualTypeOf<Pick<Tim, keyof Tim>>()
  expectTypeOf<keyof Tim>().toEqualTypeOf<Exclude<keyof TimClient, Property>>()
})

test('each method that is more than a call is a function too', () => {
  const methods = Object.getOwnPropertyNames(TimClient.prototype).filter(
    (name) => !['constructor', 'api', 'clockOffset', 'call', 'request', 'now'].includes(name),
  )
  expect(Object.keys(operations).toSorted()).toEqual(methods.toSorted())
})

test('what needs a method takes a fake of it', async () => {
  const greet = async (tim: Pick<Tim, 'accountNames'>) => (await tim.accountNames(['alice'])).get('alice')
  const names = Object.assign(new Map([['alice', 'Alice']]), { failed: [] })
  expect(await greet({ accountNames: async () => names })).toBe('Alice')
})

test('an operation needs nothing of a client but its calls and its clock', async () => {
  const { caller } = answeringCaller({ 'openim/get_c2c_unread_msg_num': () => ({ AllC2CUnreadMsgNum: 3 }) })
  expect(await operations.unreadTotal({ call: caller.call, now: () => 0 }, 'alice')).toBe(3)
})
