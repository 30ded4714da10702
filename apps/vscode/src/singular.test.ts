import { expect, test } from 'vitest'
import { singular } from './singular.ts'

test.each([
  ['{0} messages in {1} conversations', [1, 1], '{0} message in {1} conversation'],
  ['{0} messages in {1} conversations', [2, 1], '{0} messages in {1} conversation'],
  ['{0} hours were not looked at yet', [1], '{0} hour was not looked at yet'],
  ['about {0} messages', ['1'], 'about {0} message'],
  ['{0} records cannot be read', [1], '{0} record cannot be read'],
  [
    '{0} exists in {1}: {2} unread one-to-one messages.',
    ['alice', 'Shop', 1],
    '{0} exists in {1}: {2} unread one-to-one message.',
  ],
])('%s, of %j', (message, values, expected) => {
  expect(singular(message, values)).toBe(expected)
})

test.each([
  ['{0} messages', [0]],
  ['{0} messages', [11]],
  ['{0} hours were lost', ['1+']],
  ['{0} of {1} have it', [1, 3]],
])('%s stays as it is of %j', (message, values) => {
  expect(singular(message, values)).toBe(message)
})
