import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  asked,
  receiverOf,
  requestOf,
  sdkAppId,
  second,
  sent,
  token,
} from '../../../test/webhook-receiver.ts'
import { webhookEvents } from '../events/table.ts'
import { signWebhook } from '../sign/sign-webhook.ts'

/** How many requests are made. `FUZZ=all`, as in the checks of each change, looks longer than anybody waits for at a desk. */
const numRuns = process.env.FUZZ === 'all' ? 100_000 : 10_000

const sign = await signWebhook({ token, requestTime: second })
const commands = [...Object.keys(webhookEvents), '__proto__', 'constructor', 'Live.X', '']

const junk = fc.oneof(
  fc.string(),
  fc.string({ unit: 'binary' }),
  fc.constantFrom('', '0', 'NaN', '9'.repeat(40)),
)
const parameter = fc.oneof(
  fc.tuple(fc.constantFrom('SdkAppid', 'sdkappid'), fc.oneof(fc.constant(String(sdkAppId)), junk)),
  fc.tuple(fc.constant('CallbackCommand'), fc.oneof(fc.constantFrom(...commands), junk)),
  fc.tuple(
    fc.constantFrom('Sign', 'SIGN'),
    fc.oneof(fc.constantFrom(sign, sign.toUpperCase(), sign.slice(1)), junk),
  ),
  fc.tuple(fc.constant('RequestTime'), fc.oneof(fc.constantFrom(String(second), String(second + 61)), junk)),
  fc.tuple(junk, junk),
)
const signed: [string, string][] = [
  ['SdkAppid', String(sdkAppId)],
  ['Sign', sign],
  ['RequestTime', String(second)],
]
const query = fc.oneof(
  fc.array(parameter, { maxLength: 8 }),
  fc
    .tuple(fc.constantFrom(...commands), fc.array(fc.tuple(junk, junk), { maxLength: 2 }))
    .map(([command, more]): [string, string][] => [...signed, ['CallbackCommand', command], ...more]),
)
const field = fc.oneof(
  fc.constantFrom(
    'CallbackCommand',
    'Events',
    'From_Account',
    'To_Account',
    'GroupId',
    'MsgKey',
    'MsgSeq',
    'MsgBody',
    'FriendItem',
    'MsgSeqList',
    '__proto__',
  ),
  fc.string(),
)
const body = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.json({ maxDepth: 4 }),
  fc.dictionary(field, fc.jsonValue({ maxDepth: 3 })).map((value) => JSON.stringify(value)),
  fc
    .array(fc.dictionary(field, fc.jsonValue({ maxDepth: 2 })), { maxLength: 3 })
    .map((Events) => JSON.stringify({ Events })),
  fc.constantFrom(JSON.stringify(sent), JSON.stringify(asked), '', '{}', '['.repeat(5000)),
)
const verdict = fc.oneof(
  fc
    .constantFrom('allow', 'refuse', 'drop', 'replace', 'refuse-members', 'friends', 'respond')
    .chain((word) =>
      fc.record({
        verdict: fc.constant(word),
        code: fc.jsonValue({ maxDepth: 0 }),
        text: fc.string(),
        MsgBody: fc.jsonValue({ maxDepth: 2 }),
        accounts: fc.jsonValue({ maxDepth: 1 }),
        items: fc.jsonValue({ maxDepth: 2 }),
        RspData: fc.jsonValue({ maxDepth: 0 }),
      }),
    ),
  fc.anything(),
)

const statuses = [200, 400, 403, 405]

test('every request is answered with an envelope, and only what is signed reaches a handler', {
  // A second or two, and twenty for all; more where other work goes on.
  timeout: 600_000,
}, async () => {
  let decided: unknown
  let handled = 0
  const handle = () => {
    handled += 1
    return decided
  }
  const on = Object.fromEntries(Object.keys(webhookEvents).map((command) => [command, handle]))
  const { receive, observed } = receiverOf({ on, onUnknown: handle, deduplicate: true })
  const method = fc.constantFrom('POST', 'POST', 'POST', 'POST', 'GET', 'PUT')
  await fc.assert(
    fc.asyncProperty(method, query, body, verdict, async (method, pairs, text, verdict) => {
      decided = verdict
      handled = 0
      const url = `https://example.com/im?${new URLSearchParams(pairs)}`
      const request = new Request(url, { method, ...(method === 'GET' ? {} : { body: text }) })
      const response = await receive(request)
      expect(statuses).toContain(response.status)
      expect(response.headers.get('content-type')).toBe('application/json; charset=utf-8')
      const answer = JSON.parse(await response.text())
      expect(answer).toMatchObject({ ErrorCode: expect.any(Number), ErrorInfo: expect.any(String) })
      expect(answer.ActionStatus).toBe(response.status === 200 ? 'OK' : 'FAIL')
      if (answer.MsgBody !== undefined) expect(answer.MsgBody).not.toEqual([])
      const isSigned = pairs.some(([name, value]) => /^sign$/i.test(name) && value.toLowerCase() === sign)
      if (!isSigned) expect([response.status === 200, handled]).toEqual([false, 0])
      const shown = JSON.stringify(observed.splice(0).map(({ error, ...observation }) => observation))
      for (const secret of [token, sign]) expect(shown).not.toContain(secret)
    }),
    { numRuns },
  )
  expect((await receive(await requestOf(sent))).status).toBe(200)
})
