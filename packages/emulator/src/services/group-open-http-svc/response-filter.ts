import type { AppDefinedData } from '@timkit/core/wire'
import { type Fields, optionalObject, textList } from '../../request/fields.ts'

/** Gives the `ResponseFilter` of a request; `undefined` when it is missing or names nothing. */
export function responseFilter(body: Fields): Fields | undefined {
  const filter = optionalObject(body, 'ResponseFilter', 10004) ?? {}
  return Object.keys(filter).length === 0 ? undefined : filter
}

/** Gives the names that a filter lists; `undefined` when there is no such filter. */
export function namesIn(filter: Fields | undefined, name: string): readonly string[] | undefined {
  return filter?.[name] === undefined ? undefined : textList(filter, name, 10004)
}

/** The fields of an object that are asked for; all, when nothing is. */
export function pick<T extends object>(object: T, names: readonly string[] | undefined): Partial<T> {
  if (names === undefined) return object
  return Object.fromEntries(Object.entries(object).filter(([name]) => names.includes(name))) as Partial<T>
}

/** Writes custom fields: those that are asked for, in that order; all, when nothing is. */
export function writeCustom(
  custom: Iterable<readonly [string, string]>,
  keys: readonly string[] | undefined,
): AppDefinedData[] {
  const values = new Map(custom)
  return [...(keys ?? values.keys())].flatMap((Key) => {
    const Value = values.get(Key)
    return Value === undefined ? [] : [{ Key, Value }]
  })
}
