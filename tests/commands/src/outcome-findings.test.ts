import { beforeAll, describe, expect, test } from 'vitest'
import type { DescribedCommand } from '../../../packages/core/scripts/read-services.ts'
import type { Command, Field } from './facts.ts'
import { outcomeFindings } from './outcome-findings.ts'
import { findInTypes } from './type-findings.ts'
import { outcomeLine } from './type-lines.ts'

type Outcomes = NonNullable<DescribedCommand['endpoint']['outcomes']>

const path = 'sns/friend_check'
const account: Field = { name: 'To_Account', type: 'String', required: true }
const list: Field = {
  name: 'InfoItem',
  type: 'Object[]',
  required: true,
  fields: [account, { name: 'ResultCode', type: 'Integer', required: true, meaning: '0 when it went well' }],
}
const names: Field = { name: 'Fail_Account', type: 'String[]', required: false }
const entries = { in: 'InfoItem', item: 'To_Account', code: 'ResultCode' } as const
const failed = { in: 'Fail_Account', only: 'failed' } as const

function findings(response: readonly Field[], outcomes: Outcomes): readonly string[] {
  const fact = { path, response } as unknown as Command
  return outcomeFindings(fact, { path, repeat: 'read', outcomes } as DescribedCommand['endpoint'])
}

describe('the facts', () => {
  const told = (sign: string) => `${path} tells by ${sign} what was not done, which its table does not say`

  test.each<[string, readonly Field[], Outcomes, readonly string[]]>([
    ['codes that no table names', [list], [], [told('InfoItem.ResultCode')]],
    ['names that no table names', [names], [], [told('Fail_Account')]],
    [
      'codes of a list that is inside of another field',
      [{ name: 'Outer', type: 'Object', required: true, fields: [list] }],
      [],
      [told('Outer.InfoItem.ResultCode')],
    ],
    [
      'a table with a list that is not there',
      [],
      [failed],
      [`${path} is said to tell by Fail_Account, which no answer has`],
    ],
    [
      'a table with a name that is not there',
      [list],
      [{ ...entries, item: 'UserID' }],
      [`${path} is said to name its items by InfoItem.UserID, which no answer has`],
    ],
    [
      'a 0 that is no failure',
      [list],
      [{ ...entries, fails: 0 }],
      [`${path} fails by a code of InfoItem.ResultCode, not by 0`],
    ],
    [
      'a 0 that is one',
      [
        {
          ...list,
          fields: [account, { name: 'Result', type: 'Integer', required: true, meaning: '0 failed, 1 done' }],
        },
      ],
      [{ ...entries, code: 'Result' }],
      [`${path} fails by 0 of InfoItem.Result, not by a code`],
    ],
  ])('find %s', (_, response, outcomes, expected) => {
    expect(findings(response, outcomes)).toEqual(expected)
  })

  test('find nothing in a table that says all, nor in what has no codes', () => {
    expect(findings([list, names], [entries, failed])).toEqual([])
    const verdict: Field = { name: 'Result', type: 'String', required: true }
    expect(
      findings(
        [
          { ...list, fields: [verdict] },
          { ...names, name: 'Keywords' },
        ],
        [],
      ),
    ).toEqual([])
  })
})

describe('the types', () => {
  const rows: readonly { outcomes: Outcomes; finding: string }[] = [
    { outcomes: [failed], finding: 'tells by InfoItem.ResultCode what was not done' },
    { outcomes: [entries], finding: 'tells by Fail_Account what was not done' },
    {
      outcomes: [entries, failed, { ...entries, in: 'Other' }],
      finding: 'does not tell by Other.ResultCode',
    },
    { outcomes: [{ ...entries, item: 'UserID' }, failed], finding: 'has no InfoItem.UserID' },
    { outcomes: [{ ...entries, item: 'Deep.Key' }, failed], finding: 'has no InfoItem.Deep.Key' },
  ]
  let found: readonly string[] = []
  beforeAll(() => {
    const lines = rows.map(({ outcomes }) => outcomeLine({ path, repeat: 'read', outcomes }))
    found = findInTypes(lines).get(path) ?? []
  })

  test.each(rows)('find: $finding', ({ finding }) => {
    expect(found).toContain(`${path} answer ${finding}`)
  })
})
