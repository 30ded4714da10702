import { expect, test } from 'vitest'
import { digitsAsText } from './digits-as-text.ts'

test('an answer without a bigint comes back as it is', () => {
  const answer = { ErrorCode: 0, List: [{ Key: 'like', Value: 5 }, null] }
  expect(digitsAsText(answer)).toBe(answer)
})

test('a bigint becomes its digits wherever it is, and the answer itself keeps it', () => {
  const answer = { List: [{ Value: 2n ** 63n }, { Value: 1 }], Next: -(2n ** 63n) }
  expect(digitsAsText(answer)).toEqual({
    List: [{ Value: '9223372036854775808' }, { Value: 1 }],
    Next: '-9223372036854775808',
  })
  expect(answer.Next).toBe(-(2n ** 63n))
})
