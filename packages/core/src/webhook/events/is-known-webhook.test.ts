import { expect, expectTypeOf, test } from 'vitest'
import { receiverOf, requestOf } from '../../../test/webhook-receiver.ts'
import { isKnownWebhook } from './is-known-webhook.ts'
import type { AfterSendC2CEvent } from './one-to-one.ts'
import type { KnownWebhookEvent, UnknownWebhookEvent, WebhookEvent } from './webhook-event.ts'

/** What an app does with any event. */
function read(event: WebhookEvent): string {
  if (!isKnownWebhook(event)) {
    expectTypeOf(event).toEqualTypeOf<UnknownWebhookEvent>()
    switch (event.CallbackCommand) {
      case 'Live.Stop':
        return `room ${event.RoomId} stopped`
      default:
        return event.CallbackCommand
    }
  }
  expectTypeOf(event).toEqualTypeOf<KnownWebhookEvent>()
  switch (event.CallbackCommand) {
    case 'C2C.CallbackAfterSendMsg':
      expectTypeOf(event).toEqualTypeOf<AfterSendC2CEvent>()
      return event.MsgKey
    case 'Follow.CallbackAfterFollowDelete':
      return event.To_Account.join()
    // @ts-expect-error: a slip of the finger is none of the commands that are known.
    case 'C2C.CallbackAfterSendMessage':
      return 'never'
    default:
      return `known: ${event.CallbackCommand}`
  }
}

test.each(['__proto__', 'constructor', 'toString', '', 'c2c.callbackaftersendmsg', 'Live.Start'])(
  'the command %j is not known',
  (CallbackCommand) => {
    expect(isKnownWebhook({ CallbackCommand })).toBe(false)
    expect(read({ CallbackCommand })).toBe(CallbackCommand)
  },
)

test.each([undefined, null, 5])('nor is a command that is no text: %j', (CallbackCommand) => {
  expect(isKnownWebhook({ CallbackCommand } as never)).toBe(false)
})

test('an unknown event is written, compared and read without a cast', () => {
  const event: WebhookEvent = { CallbackCommand: 'Live.Stop', RoomId: 5 }
  expect(read(event)).toBe('room 5 stopped')
  const isStart = (unknown: UnknownWebhookEvent): boolean => unknown.CallbackCommand === 'Live.Start'
  expect(isStart({ CallbackCommand: 'Live.Start' })).toBe(true)
})

test('a known event is told from the others by its command', () => {
  const MsgKey = '1_2_3'
  expect(read({ CallbackCommand: 'C2C.CallbackAfterSendMsg', MsgKey })).toBe(MsgKey)
  expect(read({ CallbackCommand: 'State.StateChange' })).toBe('known: State.StateChange')
})

test('what comes to onUnknown is compared with any command', async () => {
  const rooms: unknown[] = []
  const { receive } = receiverOf({
    onUnknown: (event) => {
      if (event.CallbackCommand === 'Live.Start') rooms.push(event.RoomId)
    },
  })
  for (const CallbackCommand of ['Live.Start', 'Live.Stop'])
    await receive(await requestOf({ CallbackCommand, RoomId: 7 }))
  expect(rooms).toEqual([7])
})
