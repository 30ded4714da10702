import { expect, test } from 'vitest'
import { createApp } from '../../../test/app.ts'

test('profiles of nobody, of more than 100 and of unknown fields are refused', async () => {
  const { code } = await createApp(['alice'])
  const TagList = ['Tag_Profile_IM_Nick']
  expect(await code('profile/portrait_get', { To_Account: [], TagList })).toBe(40002)
  expect(await code('profile/portrait_get', { To_Account: Array(101).fill('alice'), TagList })).toBe(40001)
  expect(await code('profile/portrait_get', { To_Account: ['alice'] })).toBe(40001)
  expect(await code('profile/portrait_get', { To_Account: ['alice'], TagList: ['toString'] })).toBe(40009)
  expect(await code('profile/portrait_set', { From_Account: 'nobody', ProfileItem: [] })).toBe(40003)
})
