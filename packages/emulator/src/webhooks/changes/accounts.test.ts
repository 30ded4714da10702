import { describe, expect, test } from 'vitest'
import { readChanges } from './read-changes.ts'

const invited = { DestinationMembers: [{ Member_Account: 'amy' }, { Member_Account: 'bob' }] }
const asked = { FriendItem: [{ To_Account: 'amy' }, { To_Account: 'bob' }] }
const refused = { To_Account: 'amy', ResultCode: 38_000, ResultInfo: 'no' }
const allowed = { To_Account: 'bob', ResultCode: 0, ResultInfo: '' }

describe('members whom a receiver does not want', () => {
  const read = (RefusedMembers_Account: unknown) =>
    readChanges(['RefusedMembers_Account'], { RefusedMembers_Account }, invited)

  test.each([[[1]], ['amy'], [null]])('%j is wrong', (value) => {
    const notes = [{ kind: 'field-wrong', about: 'RefusedMembers_Account' }]
    expect(read(value)).toEqual({ changes: {}, notes })
  })

  test('nobody changes nothing', () => {
    expect(read([])).toEqual({ changes: {}, notes: [] })
  })

  test('who was not asked about is ignored, and that is said', () => {
    expect(read(['zoe', 'bob'])).toEqual({
      changes: { RefusedMembers_Account: ['bob'] },
      notes: [{ kind: 'account-not-asked', about: 'zoe' }],
    })
    expect(read(['zoe']).changes).toEqual({})
  })
})

describe('verdicts about friends', () => {
  const read = (answer: object) => readChanges(['ResultItem'], { ...answer }, asked)

  test('are needed', () => {
    expect(read({}).notes).toEqual([{ kind: 'field-needed', about: 'ResultItem' }])
  })

  test.each([
    ['amy'],
    [['amy']],
    [[{ To_Account: 'amy' }]],
    [[{ ...refused, ResultCode: '38000' }]],
    [[refused, { ...allowed, ResultInfo: undefined }]],
  ])('%j are wrong', (ResultItem) => {
    const notes = [{ kind: 'field-wrong', about: 'ResultItem' }]
    expect(read({ ResultItem })).toEqual({ changes: {}, notes })
  })

  test('that allow all of them change nothing', () => {
    expect(read({ ResultItem: [allowed] })).toEqual({ changes: {}, notes: [] })
  })

  test('count for those who were asked about', () => {
    const ResultItem = [refused, allowed]
    expect(read({ ResultItem: [...ResultItem, { ...refused, To_Account: 'zoe' }] })).toEqual({
      changes: { ResultItem },
      notes: [{ kind: 'account-not-asked', about: 'zoe' }],
    })
  })
})
