import { expect, test } from 'vitest'
import { openShop } from '../../test/unit/shop.ts'
import { doesExist } from './does-exist.ts'

test.each([
  ['alice', 'c2c', true],
  ['nobody', 'c2c', false],
  ['tea_lovers', 'group', true],
  ['@TGS#nowhere', 'group', false],
  // An account is no group, and the other way round.
  ['alice', 'group', false],
  ['tea_lovers', 'c2c', false],
] as const)('%s as %s: %s', async (id, type, exists) => {
  const { client } = openShop()
  expect(await doesExist(client, id, type)).toBe(exists)
})
