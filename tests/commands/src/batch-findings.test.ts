import { expect, test } from 'vitest'
import type { Endpoint } from '../../../packages/core/src/api/endpoint.ts'
import { batchComments, batchFindings } from './batch-findings.ts'
import type { Command } from './facts.ts'

const fact = {
  path: 'a/check',
  max: { To_Account: 100, Name: '30 bytes', Other: '10 in one call [M]' },
  request: [
    { name: 'To_Account', type: 'String[]', required: true },
    { name: 'Name', type: 'String', required: true },
    { name: 'Other', type: 'Object[]', required: false },
  ],
} as unknown as Command

test.each<[string, Endpoint['batch']]>([
  ['a/check does not split To_Account by 100', undefined],
  ['a/check splits To_Account by 500, not by 100', { in: 'To_Account', most: 500 }],
  ['a/check splits Other by 100, not by undefined', { in: ['To_Account', 'Other'], most: 100 }],
])('a list is found that is not split as documented: %s', (finding, batch) => {
  const endpoint = { path: 'a/check', repeat: 'read', ...(batch && { batch }) } as const
  expect(batchFindings(fact, endpoint)).toEqual([finding])
})

test('a list that is split as documented is no finding, nor is a limit of something else, or one from memory', () => {
  const endpoint = { path: 'a/check', repeat: 'read', batch: { in: 'To_Account', most: 100 } } as const
  expect(batchFindings(fact, endpoint)).toEqual([])
})

test('a number that no comment says is found, and one that could not differ', () => {
  const path = 'openim/query_online_status'
  const batch = { in: 'To_Account', most: 50, unlike: 'MsgRandom' }
  expect(batchComments({ path, repeat: 'read', batch })).toEqual([
    `${path} splits To_Account by 50, which its comment does not say`,
    `${path} has no MsgRandom that could differ`,
  ])
})
