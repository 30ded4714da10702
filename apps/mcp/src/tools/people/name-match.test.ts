import { describe, expect, test } from 'vitest'
import { nameMatcher } from './name-match.ts'

describe('nobody is meant', () => {
  test.each(['', '  ', '\u3000', '\u200b\u2060'])('by nothing: %j', (wanted) => {
    expect(nameMatcher(wanted)).toBeUndefined()
  })

  test.each([
    ['Alicia', 'alice', 'Alice Chen'],
    ['王芳', 'wang', '王 小 芳'],
    ['bob', 'alice', undefined],
  ])('by %j, of %s who is called %j', (wanted, id, name) => {
    expect(nameMatcher(wanted)?.(id, name)).toBeUndefined()
  })
})

describe('somebody is meant', () => {
  test.each([
    ['Alice Chen', 'u1', 'Alice Chen', 0],
    ['ＡＬＩＣＥ　ｃｈｅｎ', 'u1', 'Alice Chen', 0],
    ['u1', 'U1', undefined, 0],
    ['王小芳', 'u1', '王 小芳', 0],
    ['王', 'u1', '王小芳', 1],
    ['ali', 'alice', undefined, 1],
    ['小', 'u1', '王小芳', 2],
    ['chen', 'u1', 'Alice\u200b Chen', 2],
    // The closer of the two counts.
    ['lin', 'shop_lin', 'Lin', 0],
  ])('by %j: %s, called %j', (wanted, id, name, closeness) => {
    expect(nameMatcher(wanted)?.(id, name)).toBe(closeness)
  })
})
