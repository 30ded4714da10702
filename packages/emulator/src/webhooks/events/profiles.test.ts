import { expect, test } from 'vitest'
import { noon } from '../../../test/app.ts'
import { createScene } from '../../../test/webhooks/scene.ts'

const item = (Tag: string, Value: string | number) => ({ Tag, Value })

test('a profile that is refused triggers nothing', async () => {
  const { refusal, received } = await createScene()
  const ProfileItem = [item('Tag_Profile_IM_Nick', 'Amy'), item('Tag_Profile_IM_Unknown', 'x')]
  await refusal('profile/portrait_set', { From_Account: 'amy', ProfileItem })
  expect(await received()).toEqual([])
})

test('a profile tells the fields of the request: texts, numbers, and of a tag the last value', async () => {
  const { call, received } = await createScene()
  const given = [item('Tag_Profile_IM_Level', 7), item('Tag_Profile_Custom_Club', 'gold')]
  const ProfileItem = [item('Tag_Profile_IM_Level', 6), ...given]
  await call('profile/portrait_set', { From_Account: 'amy', ProfileItem })
  expect(await received()).toEqual([
    {
      CallbackCommand: 'Profile.CallbackPortraitSet',
      Operator_Account: 'administrator',
      From_Account: 'amy',
      ProfileItem: given,
      EventTime: noon,
    },
  ])
})
