import type { ErrorRows } from './run.ts'

const set = (Tag: unknown, Value: unknown) => ({ From_Account: 'alice', ProfileItem: [{ Tag, Value }] })
const get = { To_Account: ['alice'], TagList: ['Tag_Profile_IM_Nick'] }

/** The rows of profiles, in an app with alice. */
export const documented: ErrorRows = {
  'profile/portrait_set': {
    40001: [
      {},
      { From_Account: 'alice' },
      { From_Account: 'alice', ProfileItem: [] },
      { From_Account: 'alice', ProfileItem: ['Tag_Profile_IM_Nick'] },
      set(undefined, 'Alice'),
    ],
    40003: [{ ...set('Tag_Profile_IM_Nick', 'Alice'), From_Account: 'nobody' }],
    40004: 'admin',
    40006: 'inside',
    // The admin of the app may write every field.
    40008: 'no cause',
    40009: [set('Tag_Profile_IM_Height', 180)],
    40601: [set('Tag_Profile_IM_Nick', 'x'.repeat(501)), set('Tag_Profile_IM_Image', '汉'.repeat(167))],
    40605: [set('Tag_Profile_IM_Gender', 'Female'), set('Tag_Profile_IM_Level', -1)],
    40610: [set('Tag_Profile_IM_Nick', 7), set('Tag_Profile_IM_BirthDay', '20190419')],
  },
  'profile/portrait_get': {
    40001: [
      { To_Account: ['alice'] },
      { ...get, TagList: 'Tag_Profile_IM_Nick' },
      { ...get, To_Account: Array(101).fill('alice') },
    ],
    40002: [{ TagList: get.TagList }, { ...get, To_Account: [] }, { ...get, To_Account: 'alice' }],
    40003: 'outcome',
    40004: 'admin',
    40006: 'inside',
    // The admin of the app may read every field.
    40007: 'no cause',
    40009: [{ ...get, TagList: ['Tag_Profile_IM_Height'] }],
  },
}
