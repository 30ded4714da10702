import { isObject } from '../../values/json-object.ts'

/** The accounts that a list of an event names, each in a `field` of its item. */
export function namedIn(list: unknown, field: string): ReadonlySet<unknown> {
  return new Set(Array.isArray(list) ? list.map((item: unknown) => isObject(item) && item[field]) : [])
}
