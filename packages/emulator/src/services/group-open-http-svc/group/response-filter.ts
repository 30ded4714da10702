import type { FieldReader } from '../../../request/fields.ts'

/** The `ResponseFilter` of a request; `undefined` when it is missing or names nothing. */
export function responseFilter(read: FieldReader): FieldReader | undefined {
  const filter = read.optionalObject('ResponseFilter')
  return filter === undefined || Object.keys(filter.raw).length === 0 ? undefined : filter
}

/** What fields of answers were called before. They are answered under the names of today. */
const olderNames: ReadonlyMap<string, string> = new Map([
  ['ShutUpAllFlag', 'MuteAllMember'],
  ['ShutUpAllMember', 'MuteAllMember'],
  ['ShutUpUntil', 'MuteUntil'],
])

/** The fields of an object that are asked for; all, when nothing is. */
export function pick<T extends object>(object: T, names: readonly string[] | undefined): Partial<T> {
  if (names === undefined) return object
  const wanted = new Set(names.map((name) => olderNames.get(name) ?? name))
  return Object.fromEntries(Object.entries(object).filter(([name]) => wanted.has(name))) as Partial<T>
}
