import { expect, test } from 'vitest'
import { announceLeft } from './webhooks.ts'

const sent = { CallbackCommand: 'C2C.CallbackAfterSendMsg' }

test('nothing is said where everything was delivered', () => {
  announceLeft([], () => expect.unreachable())
})

test('what was not delivered before the end is named once, with how many there were', () => {
  const said: string[] = []
  announceLeft([sent, { CallbackCommand: 'Push.OfflinePush' }, sent], (words) => said.push(words))
  expect(said).toEqual([
    'webhooks that were not delivered before the end: C2C.CallbackAfterSendMsg (2 times), Push.OfflinePush',
  ])
})
