import type { OutcomeList } from '../api/endpoint.ts'
import { isObject, type WireObject } from '../message/wire-values.ts'
import { codeOf } from './code-of.ts'
import { anyNames } from './item-of.ts'

/** Lists that hold nothing but names of what failed. */
export const anyListsOfNames: ReadonlySet<string> = new Set([
  'Fail_Account',
  'FailAccounts',
  'InvalidMsgKeyList',
])

/** Fields that say what became of an item. */
export const anyCodes: readonly string[] = ['ErrorCode', 'ResultCode', 'RetCode', 'Code', 'Result']

/** How the answer of a command that no table knows tells of single items, by what the lists of known ones look like. */
export function anyOutcomes(answer: object): readonly OutcomeList[] {
  return Object.entries(answer).flatMap(([field, value]): readonly OutcomeList[] => {
    if (!Array.isArray(value)) return []
    if (anyListsOfNames.has(field)) return [{ in: field, only: 'failed' }]
    const entries = value.filter(isObject)
    const list = { in: field, item: anyNames } as const
    // Codes, and not words: anything may be called a result.
    const code = anyCodes.find((name) => all(entries, name, (each) => codeOf(each) !== undefined))
    if (code !== undefined) return [{ ...list, code }]
    const deletes = all(entries, 'Deleted', (each) => typeof each === 'boolean')
    return deletes ? [{ ...list, code: 'Deleted', fails: false }] : []
  })
}

/** Whether a field is there, and holds what it should wherever it is. */
function all(entries: readonly WireObject[], name: string, isFit: (value: unknown) => boolean): boolean {
  const values = entries.filter((entry) => name in entry).map((entry) => entry[name])
  return values.length > 0 && values.every(isFit)
}
