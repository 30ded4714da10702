import { type App, createApp } from '../app.ts'
import type { ErrorRows } from './run.ts'

const From_Account = 'alice'
const bob = { Type: 1, To_Account: 'bob' } as const
const many = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ ...bob, To_Account: `x${index}` }))
const cursor = { TimeStamp: 0, StartIndex: 0, TopTimeStamp: 0, TopStartIndex: 0, AssistFlags: 7 }
const make = (GroupName: string, ContactItem: readonly object[] = [bob]) => ({
  From_Account,
  GroupContactItem: [{ GroupName, ContactItem }],
})
const regroup = (OldGroupName: string, count = 1) => ({
  From_Account,
  UpdateType: 1,
  UpdateGroup: {
    UpdateGroupType: 2,
    OldGroupName,
    ContactUpdateItem: many(count).map((ContactItem) => ({ ContactOptType: 1, ContactItem })),
  },
})
const rename = (NewGroupName: unknown) => ({
  From_Account,
  UpdateType: 1,
  UpdateGroup: { UpdateGroupType: 1, OldGroupName: 'group0', NewGroupName },
})
const mark = (change: object = {}) => ({ OptType: 3, ContactItem: bob, SetMark: [1], ...change })
const marks = (...MarkItem: readonly unknown[]) => ({ From_Account, MarkItem })

/** What every command of the list answers. */
function ofList(body: object, bad: readonly object[]) {
  return {
    50001: [{ ...body, From_Account: 'nobody' }],
    50002: [{ ...body, From_Account: undefined }, ...bad],
    50003: 'admin',
    50004: 'inside',
    50005: 'inside',
  } as const
}

/** What the pages list for each command about groups and marks, though it cannot cause all of it. */
const ofMarks = {
  51006: 'no cause',
  // Conversations need not exist.
  51007: 'no cause',
  51008: 'no cause',
  51009: 'no cause',
  51010: 'no cause',
  51011: 'no cause',
  51012: 'no cause',
  51013: 'edition',
} as const

/** The rows of the conversation list, its groups and marks. */
export const documented: ErrorRows = {
  'recentcontact/get_list': ofList({ From_Account, ...cursor }, [
    { From_Account },
    { From_Account, ...cursor, TimeStamp: -1 },
    { From_Account, ...cursor, AssistFlags: '7' },
  ]),
  'recentcontact/delete': ofList({ From_Account, ...bob }, [
    { From_Account },
    { From_Account, Type: 1 },
    { From_Account, Type: 2, GroupId: 'tea' },
    { From_Account, Type: 3, To_Account: 'bob' },
    { From_Account, ...bob, ClearRamble: 2 },
  ]),
  'recentcontact/create_contact_group': {
    ...ofList(make('new'), [
      { From_Account },
      { From_Account, GroupContactItem: [] },
      { From_Account, GroupContactItem: [...make('a').GroupContactItem, ...make('b').GroupContactItem] },
      make('group0', [{ Type: 1 }]),
    ]),
    ...ofMarks,
    51006: [make('group0', many(101))],
    51008: 'outcome',
    51010: [make('one too many')],
    51011: [make('汉'.repeat(11))],
  },
  'recentcontact/del_contact_group': {
    ...ofList({ From_Account, GroupName: ['group0'] }, [
      { From_Account },
      { From_Account, GroupName: 'group0' },
      { From_Account, GroupName: ['group0', 'group1'] },
    ]),
    ...ofMarks,
    51009: [{ From_Account, GroupName: ['nothing'] }],
  },
  'recentcontact/update_contact_group': {
    ...ofList(regroup('group0'), [
      { From_Account, UpdateType: 1 },
      { ...regroup('group0'), UpdateType: 2 },
      rename(7),
      rename('group1'),
    ]),
    ...ofMarks,
    51006: [regroup('group0', 101)],
    51008: 'outcome',
    51009: [regroup('nothing')],
    51011: [rename('x'.repeat(33))],
  },
  'recentcontact/search_contact_group': {
    ...ofList({ From_Account, ContactItem: [bob] }, [
      { From_Account },
      { From_Account, ContactItem: [] },
      { From_Account, ContactItem: many(301) },
      { From_Account, ContactItem: ['bob'] },
    ]),
    ...ofMarks,
  },
  'recentcontact/get_contact_group': {
    ...ofList({ From_Account, StartIndex: 0 }, [{ From_Account }, { From_Account, StartIndex: -1 }]),
    ...ofMarks,
  },
  'recentcontact/mark_contact': {
    ...ofList(marks(mark()), [
      { From_Account },
      marks('bob'),
      marks(mark({ OptType: 4 })),
      marks(mark({ ContactItem: 'bob' })),
      marks(mark({ SetMark: [64] })),
      marks(mark({ CustomMark: 'x'.repeat(257) })),
    ]),
    ...ofMarks,
    51006: [marks(), marks(...Array(101).fill(mark()))],
    51008: 'outcome',
  },
}

/** An app in which alice has as many conversation groups as she may. */
export async function withContactGroups(): Promise<App> {
  const app = await createApp(['alice', 'bob'])
  for (let number = 0; number < 20; number += 1)
    await app.request('recentcontact/create_contact_group', make(`group${number}`))
  return app
}
