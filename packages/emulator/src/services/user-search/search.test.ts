import { expect, test } from 'vitest'
import { createApp } from '../../../test/app.ts'

const path = 'user_search/search'

async function withPeople() {
  const app = await createApp(['amy', 'bob', 'cat'])
  const name = (UserID: string, Nick: string) =>
    app.call('im_open_login_svc/account_import', { UserID, Nick })
  await name('amy', 'Amy Tea Lover')
  await name('bob', 'Bob tea')
  await app.call('profile/portrait_set', {
    From_Account: 'amy',
    ProfileItem: [
      { Tag: 'Tag_Profile_IM_Gender', Value: 'Gender_Type_Female' },
      { Tag: 'Tag_Profile_IM_BirthDay', Value: 20000101 },
    ],
  })
  const find = async (request: object) => {
    const { Users } = await app.call(path, { Keywords: ['tea'], Count: 9, ...request })
    return Users.map(({ UserID }) => UserID)
  }
  return { ...app, find }
}

test.each<[object]>([
  [{ Count: 1 }],
  [{ Keywords: [], Count: 1 }],
  [{ Keywords: [''], Count: 1 }],
  [{ Keywords: 'tea', Count: 1 }],
  [{ Keywords: ['tea'] }],
  [{ Keywords: ['tea'], Count: 1, KeywordMatchType: 2 }],
  [{ Keywords: ['tea'], Count: 1, UserGenderType: 'male' }],
  [{ Keywords: ['tea'], Count: 1, UserBirthStart: 5, UserBirthEnd: 5 }],
  [{ Keywords: ['tea'], Count: 1, Cursor: 'soon' }],
])('a search is refused for %j', async (body) => {
  const { code } = await createApp()
  expect(await code(path, body)).toBe(60003)
})

test('without the feature all of them are refused', async () => {
  const { code } = await createApp([], { cloudSearch: false })
  for (const service of ['user_search', 'group_search', 'group_member_search']) {
    expect(await code(`${service}/search`, { Keywords: ['tea'], Count: 1 })).toBe(60020)
  }
})

test('nicknames are searched for parts in either case, and ids as a whole', async () => {
  const { find } = await withPeople()
  expect(await find({})).toEqual(['amy', 'bob'])
  expect(await find({ Keywords: ['CAT'] })).toEqual(['cat'])
  expect(await find({ Keywords: ['ca'] })).toEqual([])
})

test('several words are joined as it is asked for', async () => {
  const { find } = await withPeople()
  expect(await find({ Keywords: ['tea', 'lover'] })).toEqual(['amy', 'bob'])
  expect(await find({ Keywords: ['tea', 'lover'], KeywordMatchType: 1 })).toEqual(['amy'])
})

test('gender and birthday leave others out', async () => {
  const { find } = await withPeople()
  expect(await find({ UserGenderType: 'Gender_Type_Female' })).toEqual(['amy'])
  expect(await find({ UserBirthStart: 20000102 })).toEqual([])
  expect(await find({ UserBirthStart: 1, UserBirthEnd: 20000101 })).toEqual(['amy'])
})

test('what was found comes page by page, with the profile', async () => {
  const { client } = await withPeople()
  const pages: unknown[] = []
  const listing = client.paginate(path, { Keywords: ['tea'], Count: 1 })
  for await (const { items } of listing.pages()) pages.push(items.map(({ UserID }) => UserID))
  expect(pages).toEqual([['amy'], ['bob']])
  const [amy] = await listing.collect(1)
  expect(amy?.ProfileItems).toContainEqual({ Tag: 'Tag_Profile_IM_Nick', StrValue: 'Amy Tea Lover' })
  expect(amy?.ProfileItems).toContainEqual({ Tag: 'Tag_Profile_IM_BirthDay', UintValue: 20000101 })
})
