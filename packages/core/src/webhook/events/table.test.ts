import { expect, expectTypeOf, test } from 'vitest'
import type { WebhookFact } from './fact.ts'
import type { AfterSendC2CEvent } from './one-to-one.ts'
import { webhookEvents } from './table.ts'
import type { BeforeCommand, UnknownWebhookEvent, WebhookCommand, WebhookEvent } from './webhook-event.ts'

test('all 61 events are in the table', () => {
  expect(Object.keys(webhookEvents)).toHaveLength(61)
  expectTypeOf<keyof typeof webhookEvents>().toEqualTypeOf<WebhookCommand>()
  expectTypeOf(webhookEvents).toExtend<Record<WebhookCommand, WebhookFact>>()
})

test('what waits for an answer is what the types have an answer for', () => {
  type Before = {
    [C in WebhookCommand]: (typeof webhookEvents)[C]['kind'] extends 'before' ? C : never
  }[WebhookCommand]
  expectTypeOf<Before>().toEqualTypeOf<BeforeCommand>()
  const before = Object.values(webhookEvents).filter(({ kind }) => kind === 'before')
  expect(before).toHaveLength(12)
})

test('an event is told from the others by its command, also from those that no table has', () => {
  const read = (event: WebhookEvent): string => {
    if (event.CallbackCommand === 'C2C.CallbackAfterSendMsg') {
      expectTypeOf(event).toEqualTypeOf<AfterSendC2CEvent>()
      return event.MsgKey
    }
    if (event.CallbackCommand === 'Follow.CallbackAfterFollowDelete') return event.To_Account.join()
    return event.CallbackCommand
  }
  const unknown = { CallbackCommand: 'Live.Started', Room: 5 } as unknown as UnknownWebhookEvent
  expect(read(unknown)).toBe('Live.Started')
})
