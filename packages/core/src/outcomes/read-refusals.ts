import type { OutcomeList } from '../api/endpoint.ts'
import { isObject, show } from '../check.ts'
import { listOf, textOf, type WireObject, wordOf } from '../message/wire-values.ts'
import { codeOf } from './code-of.ts'
import { itemOf, nameIn } from './item-of.ts'

/** What an answer says of an item that was not done, or of which that cannot be told. */
export interface Refusal {
  /** What names the item; `undefined` where nothing does. */
  readonly item: string | undefined
  /** Tencent's code for why. */
  readonly code: number | undefined
  /** Why, in the words of the service. */
  readonly words: string | undefined
  /** By what the answer says so, in words for a person. */
  readonly sign: string
  /** What came about it, as it came. */
  readonly value: unknown
}

/** Reads what was not done of an answer: the entries of its lists in their order, and then names that no entry has. */
export function readRefusals(answer: object, lists: readonly OutcomeList[]): readonly Refusal[] {
  const refusals: Refusal[] = []
  const bare: Refusal[] = []
  const told = new Set<string | undefined>()
  const names = new Set<string | undefined>()
  for (const list of lists) {
    if (list.only === 'done') continue
    for (const value of entriesIn(answer, list)) {
      if (!isObject(value)) {
        // What is in a list of failures has failed, whatever it looks like; who is in it again has failed once.
        const refusal = named(value, list)
        if (list.only !== 'failed' || (refusal.item !== undefined && names.has(refusal.item))) continue
        names.add(refusal.item)
        if (list.item === undefined) bare.push(refusal)
        else refusals.push(refusal)
        continue
      }
      const refusal = readEntry(value, list)
      if (refusal !== undefined) refusals.push(refusal)
      // The service names who has an error code that is none among those that failed, too.
      if (refusal !== undefined || isDoneByCode(value, list)) told.add(itemIn(value, list))
    }
  }
  // The services that list names have the reasons in the entries of another list.
  return [...refusals, ...bare.filter(({ item }) => item === undefined || !told.has(item))]
}

/** The names of all items that the lists of an answer have. */
export function itemsIn(answer: object, lists: readonly OutcomeList[]): ReadonlySet<string | undefined> {
  const items = lists.flatMap((list) =>
    entriesIn(answer, list).map((value) => (isObject(value) ? itemIn(value, list) : wordOf(value))),
  )
  return new Set(items)
}

function readEntry(entry: WireObject, list: OutcomeList): Refusal | undefined {
  const [item, words] = [itemIn(entry, list), wordsOf(entry)]
  const value = entry[list.code ?? '']
  if (value === undefined || value === null) {
    // What is in a list of errors has failed; of any other entry nothing is said.
    if (list.only !== 'failed') return undefined
    return { item, code: undefined, words, sign: `it is in ${list.in}`, value: entry }
  }
  if (isDone(value, list)) return undefined
  const code = list.fails === undefined ? codeOf(value) : undefined
  return { item, code, words, sign: `its ${list.code} is ${code ?? show(value)}`, value: entry }
}

/** Whether a value says that it was done. What nobody can read does not. */
function isDone(value: unknown, { fails, done = [] }: OutcomeList): boolean {
  if (fails === false) return value === true
  const code = codeOf(value)
  if (code === undefined) return false
  return fails === 0 ? code > 0 : code === 0 || done.includes(code)
}

function isDoneByCode(entry: WireObject, { code = '', done = [] }: OutcomeList): boolean {
  return done.includes(codeOf(entry[code]) ?? 0)
}

/** What the service says of an entry, for people. */
function wordsOf({ ErrorInfo, ResultInfo, Desc }: WireObject): string | undefined {
  return textOf(ErrorInfo) ?? textOf(ResultInfo) ?? textOf(Desc)
}

/** An entry that lacks the field by which it should be named may be named by another one. */
function itemIn(entry: WireObject, { item = [] }: OutcomeList): string | undefined {
  return nameIn(entry, [item].flat()) ?? itemOf(entry)
}

function named(value: unknown, list: OutcomeList): Refusal {
  return { item: wordOf(value), code: undefined, words: undefined, sign: `it is in ${list.in}`, value }
}

/** The entries of a list; one alone, which some writers of JSON make of a list of one, counts where it tells of a failure. */
function entriesIn(answer: unknown, list: OutcomeList): readonly unknown[] {
  const [field = '', ...inside] = list.in.split('.')
  const value = isObject(answer) ? answer[field] : undefined
  if (inside.length > 0)
    return listOf(value).flatMap((each) => entriesIn(each, { ...list, in: inside.join('.') }))
  if (Array.isArray(value)) return value
  return list.only === 'failed' && value !== undefined && value !== null && value !== '' ? [value] : []
}
