/** Lists and objects may lie this deep in one another: far deeper than messages that forward messages do. */
export const maxDepth = 200

/** Whether JSON is nested deeper than {@link maxDepth}. Level by level, as recursion would run out of stack. */
export function isTooDeep(value: object): boolean {
  let level: readonly object[] = [value]
  for (let depth = 0; depth < maxDepth && level.length > 0; depth += 1)
    level = level.flatMap((outer) => Object.values(outer).filter(isContainer))
  return level.length > 0
}

function isContainer(value: unknown): value is object {
  return typeof value === 'object' && value !== null
}
