import { expect, test } from 'vitest'
import { failuresOf } from '../partial-failures.ts'

test.each<[string, object, unknown[]]>([
  ['a list of errors', { ErrorList: [{ To_Account: 'a', ErrorCode: 70_107 }] }, [['a', 70_107]]],
  [
    'entries with codes',
    {
      Items: [
        { UserID: 'a', ResultCode: 5 },
        { UserID: 'b', ResultCode: 0 },
      ],
    },
    [['a', 5]],
  ],
  ['a number of messages', { Items: [{ MsgSeq: 3, RetCode: -5 }] }, [['3', -5]]],
  ['a plain code', { Items: [{ ResourceID: 1, Code: '5' }] }, [['1', 5]]],
  ['a result', { Items: [{ Member_Account: 'a', Result: 1 }] }, [['a', 1]]],
  [
    'what was deleted',
    {
      Items: [
        { Keyword: 'a', Deleted: false },
        { Keyword: 'b', Deleted: true },
      ],
    },
    [['a', undefined]],
  ],
  [
    'bare names',
    { Fail_Account: ['a'], FailAccounts: ['b'], InvalidMsgKeyList: ['c'] },
    [
      ['a', undefined],
      ['b', undefined],
      ['c', undefined],
    ],
  ],
  ['a name with a reason', { Items: [{ To_Account: 'a', ResultCode: 5 }], Fail_Account: ['a'] }, [['a', 5]]],
  ['names in objects', { Items: [{ Extension: { Key: 'k' }, ErrorCode: 5 }] }, [['k', 5]]],
  ['words that are no codes', { Items: [{ Result: 'Pass' }, { Result: 'Block' }] }, []],
  ['codes of an error and words of a result', { Items: [{ ErrorCode: 0, Result: 'Block' }] }, []],
  ['no list', { Code: 5, Items: { To_Account: 'a', Code: 5 }, Fail_Account: 'a' }, []],
  ['odd entries', { Items: [null, 'a', [], {}] }, []],
  // What is not said cannot be told: an empty list has no code.
  ['an empty list', { ErrorList: [] }, []],
])('the answer of a command that no table knows is read by what it looks like: %s', (_, answer, expected) => {
  expect(failuresOf('new_service/new_command', answer).map(({ item, code }) => [item, code])).toEqual(
    expected,
  )
})
