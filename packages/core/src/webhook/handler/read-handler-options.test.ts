import { describe, expect, test, vi } from 'vitest'
import { sdkAppId, token } from '../../../test/webhook-receiver.ts'
import { isArgumentError } from '../../argument-error.ts'
import { createWebhookHandler } from './create-webhook-handler.ts'
import type { WebhookHandlerOptions } from './webhook-handler-options.ts'

describe('an option that cannot be right is refused when the handler is made', () => {
  test.each<[string, unknown, string]>([
    ['no options', undefined, 'options must be an object'],
    ['no token', { token: undefined }, 'token is undefined: give it, or insecure: true'],
    ['a token and insecure', { insecure: true }, 'insecure must be left out where there is a token'],
    ['insecure that is false', { insecure: false }, 'insecure must be true or left out'],
    ['insecure that is a text', { token: undefined, insecure: 'yes' }, 'insecure must be true or left out'],
    ['an empty token', { token: '' }, 'token must not be empty'],
    ['no app', { sdkAppId: undefined }, 'sdkAppId must be'],
    ['no handlers', { on: undefined }, 'on must be an object'],
    [
      'a slip of the finger',
      { on: { 'C2C.CallbackAfterSendMessage': () => 0 } },
      'on["C2C.CallbackAfterSendMessage"] is in no table of commands, and what is newer comes to onUnknown: did you mean "C2C.CallbackAfterSendMsg"?',
    ],
    [
      'another case',
      { on: { 'group.callbackaftersendmsg': () => 0 } },
      'did you mean "Group.CallbackAfterSendMsg"?',
    ],
    [
      'a command of a sibling product',
      { on: { 'Live.OnSomethingElseEntirely.Far': () => 0 } },
      'what is newer comes to onUnknown: look at its spelling',
    ],
    ['a name of every object', { on: { constructor: () => 0 } }, 'on["constructor"] is in no table'],
    ['a handler that is none', { on: { 'C2C.CallbackAfterSendMsg': {} } }, 'must be a function'],
    ['onUnknown that is none', { onUnknown: {} }, 'onUnknown must be a function'],
    ['observe that is none', { observe: 'log' }, 'observe must be a function'],
    ['waitUntil that is none', { waitUntil: true }, 'waitUntil must be a function'],
    ['no bytes', { maxBytes: 0 }, 'maxBytes must be from 1'],
    ['bytes without end', { maxBytes: Number.POSITIVE_INFINITY }, 'maxBytes must be from 1'],
    ['no time', { deadline: 0 }, 'deadline must be from 1'],
    ['more time than Tencent waits', { deadline: 2001 }, 'deadline must be from 1 to 2000'],
    ['time without end', { deadline: Number.POSITIVE_INFINITY }, 'deadline must be from 1'],
    ['another word for a failure', { onFailure: 'block' }, "onFailure must be 'allow' or 'refuse'"],
    ['another word for the answer', { answer: true }, "answer must be 'after-handling' or 'at-once'"],
    [
      'another word for a failure afterwards',
      { onAfterFailure: 'retry' },
      "onAfterFailure must be 'fail' or 'ok'",
    ],
    ['a store without release', { deduplicate: { claim: () => true } }, 'deduplicate has no method release'],
    ['a store that is false', { deduplicate: false }, 'deduplicate must be an object'],
    ['a way to wait that is none', { sleep: 5 }, 'sleep must be a function'],
    ['no lease', { lease: 0 }, 'lease must be from 1'],
    ['a lease without end', { lease: Number.POSITIVE_INFINITY }, 'lease must be from 1'],
    ['an option with a slip', { deduplicat: true }, 'deduplicat is no option: did you mean "deduplicate"?'],
    ['an option in another case', { Onunknown: vi.fn() }, 'did you mean "onUnknown"?'],
    ['an option of something else', { baseUrl: 'x' }, 'baseUrl is no option: look at its spelling'],
    ['an option with the name of every object', { toString: () => 'x' }, 'toString is no option'],
    ['no window', { window: 0 }, 'window must be from 1'],
  ])('%s', (_, change, message) => {
    const options = change && { sdkAppId, token, on: {}, ...change }
    let error: unknown
    try {
      createWebhookHandler(options as WebhookHandlerOptions)
    } catch (thrown) {
      error = thrown
    }
    expect(isArgumentError(error)).toBe(true)
    expect(String(error)).toContain(message)
    expect(String(error)).not.toContain('secret')
  })
})

test('what is undefined is left out, whatever its name', () => {
  const options: object = { sdkAppId, token, on: {}, lease: undefined, later: undefined }
  expect(createWebhookHandler(options as WebhookHandlerOptions)).toBeTypeOf('function')
})
