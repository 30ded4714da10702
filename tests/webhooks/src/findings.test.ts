import { beforeAll, describe, expect, test } from 'vitest'
import { findInTypes } from '../../commands/src/type-findings.ts'
import type { EventFacts, EventField } from './facts.ts'
import { sampleFindings } from './sample-findings.ts'
import { linesOf } from './type-lines.ts'

const command = 'Follow.CallbackAfterFollowAdd'
const text: Omit<EventField, 'name'> = {
  type: 'String',
  optional: false,
  values: undefined,
  fields: undefined,
}
const list: Omit<EventField, 'name'> = {
  ...text,
  type: 'Object[]',
  fields: [{ name: 'To_Account', ...text }],
}

describe('the compiler finds', () => {
  const asked = 'Sns.CallbackPrevFriendAdd'
  const facts = (of: string, body: readonly EventField[]): EventFacts => ({
    command: of,
    kind: 'before',
    pages: [],
    answer: { fields: [{ name: 'New', ...text }] },
    body,
  })

  let found: readonly string[] = []
  beforeAll(() => {
    const wrong = facts(asked, [
      { name: 'New', ...text },
      { name: 'From_Account', ...text, type: 'Integer' },
      { name: 'Requester_Account', ...text, optional: true },
      { name: 'AddType', ...text, values: ['Add_Type_Both', 'Add_Type_None'] },
      { name: 'FriendItem', ...list },
    ])
    found = findInTypes(linesOf(wrong)).get(asked) ?? []
  })

  test.each([
    'body lacks New',
    'body has ForceAddFlags',
    'body From_Account is no Integer',
    'body Requester_Account is required',
    'body AddType lacks the value Add_Type_None',
    'body AddType has the value Add_Type_Single',
    'body FriendItem[] has Remark',
    'answer lacks New',
    'answer has ResultItem',
  ])('%s', (finding) => {
    expect(found).toContain(`${asked} ${finding}`)
  })
})

describe('of a sample is found', () => {
  const fields: readonly EventField[] = [
    { name: 'From_Account', ...text },
    { name: 'FollowList', ...list },
    { name: 'Action', ...text, optional: true, values: ['a', 'b'] },
  ]
  const right = { From_Account: 'alice', FollowList: [{ To_Account: 'bob' }] }

  test.each([
    ['From_Account is missing', { From_Account: undefined }],
    ['From_Account is no String', { From_Account: 5 }],
    ['Other was not found', { Other: 5 }],
    ['FollowList is no Object[]', { FollowList: ['bob'] }],
    ['FollowList is no Object[]', { FollowList: [] }],
    ['FollowList[0].To_Account is no String', { FollowList: [{ To_Account: ['bob'] }] }],
    ['FollowList[0].Other was not found', { FollowList: [{ To_Account: 'bob', Other: 1 }] }],
    ['Action is none of a,b', { Action: 'c' }],
  ])('%s', (finding, change) => {
    expect(sampleFindings({ ...right, ...change }, fields, command)).toEqual([`${command}.${finding}`])
  })

  test('nothing where it is as found', () => {
    expect(sampleFindings(right, fields, command)).toEqual([])
    expect(sampleFindings({ ...right, Action: 'b' }, fields, command)).toEqual([])
  })
})
