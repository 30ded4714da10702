/** A list of an answer, whatever came in its place: nothing, `null`, or `null` among its items. */
export function asList<Item>(
  value: readonly Item[] | null | undefined,
): readonly (Item | null | undefined)[] {
  return Array.isArray(value) ? value : []
}
