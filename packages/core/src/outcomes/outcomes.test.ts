import { describe, expect, test } from 'vitest'
import { readServices } from '../../scripts/read-services.ts'
import type { OutcomeList } from '../api/endpoint.ts'
import { failuresOf } from '../partial-failures.ts'
import { anyCodes, anyListsOfNames } from './any-outcomes.ts'
import { anyNames } from './item-of.ts'
import { outcomesByPath } from './outcomes.generated.ts'

const endpoints = (await readServices()).flatMap(({ commands }) => commands.map(({ endpoint }) => endpoint))
const rows = endpoints.flatMap(({ path, outcomes }) =>
  (outcomes ?? []).map((list) => ({ path, at: list.in, list })),
)

/** Puts a value where a path of fields leads; in lists where the answer has lists, which the last field always is. */
function put(path: string, value: unknown, inList = false): object {
  const [field = '', ...inside] = path.split('.')
  if (inside.length === 0) return { [field]: value }
  const next = put(inside.join('.'), value)
  return { [field]: inList ? [{}, next] : next }
}

/** What a code is where its item was done, and where it was not. */
function codesOf({ code = '', fails, only }: OutcomeList): { done: object | undefined; failed: object } {
  if (fails === false) return { done: { [code]: true }, failed: { [code]: false } }
  if (fails === 0) return { done: { [code]: 1 }, failed: { [code]: 0 } }
  return { done: only === 'failed' ? undefined : { [code]: 0 }, failed: { [code]: 10010 } }
}

/** An answer whose list says that the item "no" was not done; "yes" was, and is there where the list has such. */
function answerOf(list: OutcomeList, field: string, inList: boolean): object {
  const { done, failed } = codesOf(list)
  const entries = [
    { item: 'yes', outcome: done },
    { item: 'no', outcome: failed },
  ].flatMap(({ item, outcome }) => (outcome === undefined ? [] : [{ ...put(field, item), ...outcome }]))
  return put(list.in, entries, inList)
}

describe('an answer with an item that was not done, and one that was', () => {
  const withItems = rows.filter(({ list }) => list.only !== 'done')

  test.each(withItems.filter(({ list }) => list.item !== undefined))('of $path by $at', ({ path, list }) => {
    const code = list.fails === undefined ? 10010 : undefined
    for (const field of [list.item ?? ''].flat()) {
      for (const inList of [false, true]) {
        const failures = failuresOf(path, answerOf(list, field, inList))
        expect(failures.map((each) => [each.item, each.code])).toEqual([['no', code]])
      }
    }
  })

  test.each(withItems.filter(({ list }) => list.item === undefined))(
    'of $path by names in $at',
    ({ path, list }) => {
      const failures = failuresOf(path, put(list.in, ['no']))
      expect(failures).toEqual([
        { item: 'no', code: undefined, error: undefined, reason: `it is in ${list.in}`, value: 'no' },
      ])
    },
  )

  test.each(rows.flatMap(({ path, list }) => (list.done ?? []).map((code) => ({ path, list, code }))))(
    'of $path, which is done with the code $code, too',
    ({ path, list, code }) => {
      const named = rows.find((row) => row.path === path && row.list.item === undefined)?.at ?? ''
      const entry = { ...put([list.item ?? ''].flat()[0] ?? '', 'asked'), [list.code ?? '']: code }
      expect(failuresOf(path, { ...put(list.in, [entry]), [named]: ['asked', 'no'] })).toMatchObject([
        { item: 'no' },
      ])
    },
  )
})

describe('the tables', () => {
  test.each(rows)('say all that is needed of $at of $path', ({ list }) => {
    // Without a code it has to be what is in the list that tells.
    if (list.code === undefined) expect(list.only).toBeDefined()
    else expect(list.item).toBeDefined()
    if (list.fails !== undefined || list.done !== undefined) expect(list.code).toBeDefined()
    if (list.only === 'done') expect([list.code, list.item === undefined]).toEqual([undefined, false])
    if (list.decides) expect(list.in).not.toContain('.')
  })

  test('are all that is generated', () => {
    const told = endpoints.flatMap(({ path, outcomes }) => (outcomes === undefined ? [] : [[path, outcomes]]))
    expect(outcomesByPath).toEqual(Object.fromEntries(told))
  })

  test('name nothing that the reader of unknown answers does not know', () => {
    const codes = rows.flatMap(({ list }) => (list.fails === false ? [] : (list.code ?? [])))
    expect(new Set(codes)).toEqual(new Set(anyCodes))
    const bare = rows.filter(({ list }) => list.item === undefined).map(({ at }) => at)
    expect(new Set(bare)).toEqual(anyListsOfNames)
    expect(anyNames).toEqual(expect.arrayContaining(rows.flatMap(({ list }) => list.item ?? [])))
  })
})
