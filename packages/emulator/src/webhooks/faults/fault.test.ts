import { expect, test } from 'vitest'
import { createEmulator, type WebhookFault } from '../../index.ts'

const handler = () => Response.json({})
const make = (rule: object) => () =>
  createEmulator({ webhooks: { handler, token: 'token', faults: [rule as WebhookFault] } })

test.each<[string, object]>([
  ['has delay [5,1]', { delay: [5, 1] }],
  ['has delay', { delay: [0, 3_600_001] }],
  ['has delay', { delay: [Number.NaN, 1] }],
  ['has delay', { delay: [1] }],
  ['has delay', { delay: [[1, 2], 3] }],
  ['has probability', { probability: Number.NaN, lost: true }],
  ['has after', { after: 2 ** 53, lost: true }],
  ['has times', { times: 0, lost: true }],
  ['has copies', { copies: 101 }],
  ['has copies', { copies: Number.POSITIVE_INFINITY }],
  ['has behind', { behind: 0.5 }],
  ['has behind', { behind: 86_401 }],
  ['does nothing', { delay: 0 }],
  ['does nothing', { delay: [0, 0] }],
  ['does nothing', { behind: 0 }],
  ['does nothing', { lost: false, overtaken: false }],
  ['has copies beside lost', { lost: true, copies: 1 }],
  ['has overtaken beside lost', { lost: true, overtaken: true }],
  ['has signature beside lost', { lost: true, signature: 'wrong' }],
  ['has behind beside lost', { lost: true, behind: 5 }],
  ['has behind beside a missing signature', { signature: 'missing', behind: 5 }],
])('a rule that %s is refused: %j', (words, rule) => {
  expect(make(rule)).toThrow(words)
})

test.each<[object]>([
  [{ delay: [5, 5] }],
  [{ delay: [0, 3_600_000] }],
  [{ lost: true, delay: 5 }],
  [{ behind: -86_400, signature: 'wrong', copies: 100, overtaken: true }],
  [{ times: Number.POSITIVE_INFINITY, probability: 0, lost: true }],
])('a rule at the edge of what makes sense is taken: %j', (rule) => {
  expect(make(rule)).not.toThrow()
})
