import { beforeAll, expect, test } from 'vitest'
import type { Command, Field } from './facts.ts'
import { findInTypes } from './type-findings.ts'
import { linesOf } from './type-lines.ts'

const path = 'openim/batchsendmsg'
const account: Field = { name: 'To_Account', type: 'String[]', required: true }
const failures: Field = { name: 'ErrorList', type: 'Object[]', required: false }

/** Facts that are right in what they name and lack most of the rest. */
function facts(changes: Partial<Command>): Command {
  const wrong = { request: [account], response: [failures], sampleRequest: {}, sampleResponse: {} }
  return { path, evidence: 'A', ...wrong, ...changes } as Command
}

const row = (finding: string, changes: Partial<Command>) => ({ finding: `${path} ${finding}`, changes })

const rows = [
  row('request lacks New', { request: [{ ...account, name: 'New' }] }),
  row('request has MsgBody', {}),
  row('request To_Account is no String', { request: [{ ...account, type: 'String' }] }),
  row('request To_Account is required', { request: [{ ...account, required: false }] }),
  row('answer ErrorList is optional', { response: [{ ...failures, required: true }] }),
  row('answer ErrorList[] lacks Other', {
    response: [{ ...failures, fields: [{ ...account, name: 'Other' }] }],
  }),
  row('request SyncOtherMachine lacks the value 3', {
    request: [{ name: 'SyncOtherMachine', type: 'Integer', required: false, enum: [1, 3, 4] }],
  }),
  row('request SyncOtherMachine has the value 2', {
    request: [{ name: 'SyncOtherMachine', type: 'Integer', required: false, enum: [1, 3, 4] }],
  }),
]

let found: readonly string[] = []
beforeAll(() => {
  found = findInTypes(rows.flatMap(({ changes }) => linesOf(facts(changes)))).get(path) ?? []
})

test.each(rows)('the compiler finds: $finding', ({ finding }) => {
  expect(found).toContain(finding)
})

test('the compiler finds a sample that is not of the type', () => {
  expect(
    found.filter((finding) => finding.startsWith(`${path} sample request is not of the type`)),
  ).not.toEqual([])
})

test('what is documented as always there may be optional where no page was read', () => {
  const [request, response] = [[account], [{ ...failures, required: true }]]
  const findings = findInTypes(linesOf(facts({ evidence: 'B', request, response }))).get(path)
  expect(findings?.filter((finding) => finding.includes('optional'))).toEqual([])
})

test('types that cannot be checked are an error, and no finding', () => {
  const line = { path, where: 'request', code: 'const v: Nothing = 1; void v' }
  expect(findInTypes([line]).get(path)?.[0]).toContain('cannot be checked')
})
