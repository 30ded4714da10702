import { expect, it } from 'vitest'
import { SeenIdentities } from './seen-identities.ts'

it('identities of an hour are found when they come again, and no others are taken for them', () => {
  const seen = new SeenIdentities()
  // Of so many some ten have one number of 32 bits with another.
  const identities = Array.from({ length: 300_000 }, (_, at) => `c|a|b|${at}|${at * 7}|1795874400`)
  expect(identities.filter((identity) => seen.note(identity))).toEqual([])
  expect([0, 1, 299_999].map((at) => seen.note(identities[at] as string))).toEqual([true, true, true])
})

it('more identities than are remembered may all have come before', () => {
  const seen = new SeenIdentities()
  for (let at = 0; at < 1_000_000; at++) seen.note(`${at}`)
  expect(seen.note('another')).toBe(true)
})
