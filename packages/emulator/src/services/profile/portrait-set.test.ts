import { expect, test } from 'vitest'
import { createApp } from '../../../test/app.ts'

test('fields that are set are given back, others are left out', async () => {
  const { call } = await createApp(['alice'])
  const ProfileItem = [
    { Tag: 'Tag_Profile_IM_Nick', Value: 'Alice 😀' },
    { Tag: 'Tag_Profile_IM_BirthDay', Value: 20_190_419 },
    { Tag: 'Tag_Profile_Custom_Vip', Value: 'gold' },
  ]
  await call('profile/portrait_set', { From_Account: 'alice', ProfileItem })
  const answer = await call('profile/portrait_get', {
    To_Account: ['alice', 'nobody'],
    TagList: ['Tag_Profile_IM_Nick', 'Tag_Profile_IM_Gender', 'Tag_Profile_Custom_Vip'],
  })
  expect(answer).toEqual({
    ActionStatus: 'OK',
    ErrorCode: 0,
    ErrorInfo: '',
    ErrorDisplay: '',
    UserProfileItem: [
      { To_Account: 'alice', ProfileItem: [ProfileItem[0], ProfileItem[2]], ResultCode: 0, ResultInfo: '' },
      { To_Account: 'nobody', ResultCode: 40003, ResultInfo: 'There is no such account' },
    ],
    Fail_Account: ['nobody'],
  })
})

test.each([
  ['an unknown field', { Tag: 'Tag_Profile_IM_Shoe', Value: '1' }, 40009],
  ['a text that is too long', { Tag: 'Tag_Profile_IM_Nick', Value: 'x'.repeat(501) }, 40601],
  ['a place that is too long', { Tag: 'Tag_Profile_IM_Location', Value: '杭州市西湖区' }, 40601],
  ['a word that is none of them', { Tag: 'Tag_Profile_IM_Gender', Value: 'Gender_Type_X' }, 40605],
  ['a negative number', { Tag: 'Tag_Profile_IM_Level', Value: -1 }, 40605],
  ['a text for a number', { Tag: 'Tag_Profile_IM_Level', Value: '1' }, 40610],
  ['a number for a text', { Tag: 'Tag_Profile_IM_Nick', Value: 1 }, 40610],
  ['no field', { Value: 1 }, 40001],
])('%s is not set', async (_, item, expected) => {
  const { code } = await createApp(['alice'])
  expect(await code('profile/portrait_set', { From_Account: 'alice', ProfileItem: [item] })).toBe(expected)
})
