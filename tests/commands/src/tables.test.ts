import { explain } from '@timkit/core'
import { beforeAll, describe, expect, test } from 'vitest'
import { batchComments, batchFindings } from './batch-findings.ts'
import { defaultFindings } from './default-findings.ts'
import { entryFindings } from './entry-findings.ts'
import { explained, judge, nothing } from './exceptions.ts'
import { commands } from './facts.ts'
import { limitFindings } from './limits.ts'
import { outcomeFindings } from './outcome-findings.ts'
import { known, tables } from './tables.ts'
import { findInTypes } from './type-findings.ts'
import { linesOf, outcomeLine } from './type-lines.ts'

test('core has every command that has facts', () => {
  expect(commands.filter(({ path }) => !tables.has(path)).map(({ path }) => path)).toEqual([])
})

test('every command of core has its facts, once', () => {
  const paths = commands.map(({ path }) => path)
  expect([...tables.keys()].filter((path) => !paths.includes(path))).toEqual([])
  expect(paths.filter((path, at) => paths.indexOf(path) !== at)).toEqual([])
})

test('every exception begins with the path of a command', () => {
  const paths = commands.map(({ path }) => `${path} `)
  expect(explained.filter((finding) => !paths.some((path) => finding.startsWith(path)))).toEqual([])
})

test.each(known)('the entry of $path is as documented', ({ path, fact, command }) => {
  const findings = [
    ...entryFindings(fact, command),
    ...limitFindings(fact, command.comment),
    ...defaultFindings(fact),
    ...batchFindings(fact, command.endpoint),
    ...outcomeFindings(fact, command.endpoint),
  ]
  expect(judge('entries', path, findings)).toEqual(nothing)
})

test('a list is split by the number that its comment says, of whatever command', () => {
  expect([...tables.values()].flatMap(({ endpoint }) => batchComments(endpoint))).toEqual([])
})

test.each(known)('every error code of $path is explained', ({ fact }) => {
  expect(fact.errors.filter((code) => explain(code).meaning === explain(99_999_999).meaning)).toEqual([])
})

describe('the types', () => {
  const endpoints = [...tables.values()].map(({ endpoint }) => endpoint)
  const withoutFacts = endpoints.filter(({ path }) => known.every((each) => each.path !== path))
  let found: ReadonlyMap<string, readonly string[]> = new Map()
  beforeAll(() => {
    found = findInTypes([...known.flatMap(({ fact }) => linesOf(fact)), ...endpoints.map(outcomeLine)])
  })

  test.each(withoutFacts)('of $path have what its table says of outcomes', ({ path }) => {
    expect(found.get(path) ?? []).toEqual([])
  })

  test.each(known)('of $path are as documented', ({ path }) => {
    expect(judge('types', path, found.get(path) ?? [])).toEqual(nothing)
  })
})
