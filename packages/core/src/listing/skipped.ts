import type { Failure } from '../failure.ts'
import { isObject, type WireObject } from '../message/wire-values.ts'

/**
 * Something in an answer that is not what it should be: it was set apart, so that it does not spoil the rest, and
 * is told here, so that nobody takes the rest for all there was.
 */
export interface Skipped extends Failure {
  /** What is wrong with it, such as `it is null, not an object`. */
  readonly reason: string
  /** What came, as it came. */
  readonly value: unknown
}

/** A list of an answer, without what is not fit to be in it. */
export interface Separated<Item> {
  /** What can be used, in the order of the answer. */
  readonly items: readonly Item[]
  /** What cannot. */
  readonly skipped: readonly Skipped[]
}

/**
 * Takes apart a list of an answer: what can be used, and what cannot, with the reason. A list that is absent or
 * `null` is an empty one, as the service leaves out some that are.
 *
 * @param faultOf What is wrong with an object, `undefined` if nothing is. Default: nothing is.
 */
export function separate<Item>(
  list: unknown,
  faultOf: (item: WireObject) => string | undefined = () => undefined,
): Separated<Item> {
  if (list === undefined || list === null) return { items: [], skipped: [] }
  if (!Array.isArray(list))
    return { items: [], skipped: [{ reason: `it is ${kindOf(list)}, not a list`, value: list }] }
  const items: Item[] = []
  const skipped: Skipped[] = []
  for (const value of list) {
    const reason = isObject(value) ? faultOf(value) : `it is ${kindOf(value)}, not an object`
    if (reason === undefined) items.push(value as Item)
    else skipped.push({ reason, value })
  }
  return { items, skipped }
}

function kindOf(value: unknown): string {
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'a list'
  return typeof value === 'string' ? 'a text' : typeof value === 'object' ? 'an object' : `a ${typeof value}`
}
