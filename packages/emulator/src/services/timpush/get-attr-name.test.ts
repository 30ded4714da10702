import { expect, test } from 'vitest'
import { createApp } from '../../../test/app.ts'

test('names come with whose attributes they are, and are not those of the other service', async () => {
  const { call } = await createApp()
  await call('all_member_push/im_set_attr_name', { AttrNames: { 5: 'rank' } })
  await call('timpush/set_attr_name', {
    AttrNames: { 2: 'country', 0: 'sex', 1: 'city' },
    AttrTypes: { 2: 1 },
  })
  // A type that is not given stays as it was.
  await call('timpush/set_attr_name', { AttrNames: { 2: 'land' } })
  expect(await call('timpush/get_attr_name', {})).toMatchObject({
    AttrNames: { 0: 'sex', 1: 'city', 2: 'land' },
    AttrTypes: { 0: 0, 1: 0, 2: 1 },
  })
})
