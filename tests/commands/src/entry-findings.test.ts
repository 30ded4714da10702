import { expect, test } from 'vitest'
import type { DescribedCommand } from '../../../packages/core/scripts/read-services.ts'
import { entryFindings } from './entry-findings.ts'
import type { Command } from './facts.ts'
import { limitFindings } from './limits.ts'

const fact = {
  path: 'a/list',
  docPage: '1047/1',
  evidence: 'A',
  rateLimit: 200,
  repeat: 'read',
  paging: 'cursor',
  max: {},
  request: [{ name: 'Cursor', type: 'String', required: false }],
  response: [{ name: 'List', type: 'Object[]', required: true }],
} as unknown as Command
const page = 'https://www.tencentcloud.com/document/product/1047/1'

function findings(facts: Partial<Command>, endpoint: Partial<DescribedCommand['endpoint']> = {}) {
  const entry = { path: 'a/list', repeat: 'read', paging: 'cursor', itemsIn: 'List', ...endpoint } as const
  return entryFindings({ ...fact, ...facts }, {
    page,
    endpoint: entry,
    comment: 'Lists.',
  } as DescribedCommand)
}

test.each<[string, Partial<Command>, Partial<DescribedCommand['endpoint']>]>([
  ['a/list has the rate 200, not 1', { rateLimit: 1 }, {}],
  ['a/list has the repeat "unsafe", not "read"', {}, { repeat: 'unsafe' }],
  ['a/list pages by offset, not by none', { paging: 'none' }, { paging: 'offset' }],
  ['a/list pages by Items, which no response has', {}, { itemsIn: 'Items' }],
  ['a/list pages by Next, which no response has', {}, { cursor: { from: 'Next', to: 'Cursor' } }],
])('an entry is found that is not as documented: %s', (finding, facts, endpoint) => {
  expect(findings(facts, endpoint as object)).toEqual([finding])
})

test('a page that is none of the facts is found, and the list page stands for none', () => {
  expect(findings({ docPage: '269/1' })).toHaveLength(1)
  expect(findings({ docPage: null })[0]).toContain('/1047/34621')
})

test('an entry as documented is no finding, nor is the default where no limit is documented', () => {
  expect(findings({ rateLimit: null })).toEqual([])
})

test('a command that is not known from its whole page has to say so', () => {
  expect(findings({ evidence: 'B' })).toEqual(['a/list does not say that its page was not read in full'])
})

test('a limit that no comment says is found; remarks and memories are no limits', () => {
  const max = { To_Account: 100, Name: '30 bytes (300 newer [M])', Other: '7 in practice [M]' }
  expect(limitFindings({ ...fact, max }, 'At most 100.')).toEqual([
    'a/list does not say the limit 30 of Name',
  ])
})

test('a limit of a field has to stand at a field of that name, and nowhere else', () => {
  const fact = {
    path: 'sns/friend_check',
    max: { To_Account: 1000, 'InfoItem[].To_Account': 777 },
  } as unknown as Command
  expect(limitFindings(fact, 'At most 777.')).toEqual([
    'sns/friend_check does not say the limit 777 of InfoItem[].To_Account',
  ])
})
