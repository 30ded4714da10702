import { shownJson } from '../../json-text.ts'

/** JSON over several lines whose members are in the order of their names, so that two texts differ only where the values do. */
export function sortedJson(value: unknown): string {
  return shownJson(sorted(value), 2)
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  const members = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1))
  return Object.fromEntries(members.map(([name, member]) => [name, sorted(member)]))
}
