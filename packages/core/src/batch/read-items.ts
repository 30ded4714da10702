import { isObject, mustBe, show, wrongType } from '../check.ts'
import { itemOf } from '../outcomes/item-of.ts'

/** An item of the list that is split. */
export interface BatchItem {
  /** Its place in the list as it was given. */
  readonly index: number
  /** Who or what it names; an item that names nothing as JSON. */
  readonly name: string
  /** The item as it was given. */
  readonly value: unknown
}

/** The list that is split, without items that are in it twice. */
export interface BatchItems {
  /** Its field in the request. */
  readonly field: string
  /** Its items, each once. */
  readonly items: readonly BatchItem[]
  /** Whether several items are about the same, so that it matters which comes first. */
  readonly ordered: boolean
}

/** Reads the list of a request that is split, and refuses what cannot be an item. */
export function readItems(
  request: Readonly<Record<string, unknown>>,
  lists: string | readonly string[],
): BatchItems {
  const fields = [lists].flat()
  const given = fields.filter((name) => request[name] !== undefined)
  const [field = fields[0] ?? '', second] = given
  if (second !== undefined) throw wrongType('request', `has ${field} and ${second}: give one of them`)
  const list = request[field]
  if (!Array.isArray(list)) throw mustBe(`request.${field}`, 'a list', list)
  const items = new Map<string, BatchItem>()
  for (const [index, value] of list.entries()) {
    const isItem = isObject(value) || typeof value === 'number' || (typeof value === 'string' && value !== '')
    if (!isItem) {
      throw wrongType(
        `request.${field}[${index}]`,
        `is ${show(value)}: give a text that is not empty, or an object`,
      )
    }
    const text = JSON.stringify(value)
    if (!items.has(text)) items.set(text, { index, name: nameOf(value) ?? text, value })
  }
  const each = [...items.values()]
  return { field, items: each, ordered: new Set(each.map(({ name }) => name)).size < each.length }
}

function nameOf(value: unknown): string | undefined {
  return isObject(value) ? itemOf(value) : String(value)
}
