import type { Fields } from '../values/json-object.ts'

/**
 * Gives fields that came under a name of before the name of today; who sends both means today's.
 *
 * Pages of before 2022 had other names for some fields, and clients of then still send them.
 */
export function withCurrentNames(body: Fields, names: Readonly<Record<string, string>>): Fields {
  const renamed = Object.entries(names).flatMap(([older, current]) =>
    body[older] === undefined || body[current] !== undefined ? [] : [[current, body[older]]],
  )
  return renamed.length === 0 ? body : { ...body, ...Object.fromEntries(renamed) }
}
