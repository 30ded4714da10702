import { expect, expectTypeOf, test } from 'vitest'
import type { WebhookFact } from './fact.ts'
import { webhookEvents } from './table.ts'
import type { BeforeCommand, WebhookCommand } from './webhook-event.ts'

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
