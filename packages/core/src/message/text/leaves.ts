/**
 * The texts inside data whose meaning is not known.
 *
 * @module
 */

import { parsedJson } from '../wire-values.ts'

/** Data of a message is at most 12 KB, so this is never met by what people send. */
const maxLeaves = 5000
const maxDepth = 100

/** Returns every text inside a value, in order; JSON inside a text is looked into, as apps nest it. */
export function leavesOf(value: unknown): readonly string[] {
  const leaves: string[] = []
  collect(value, leaves, 0)
  return leaves
}

function collect(value: unknown, leaves: string[], depth: number): void {
  if (depth > maxDepth || leaves.length >= maxLeaves) return
  const data = parsedJson(value)
  if (typeof data === 'string') {
    if (data !== '') leaves.push(data)
  } else if (typeof data === 'object' && data !== null) {
    for (const item of Object.values(data)) collect(item, leaves, depth + 1)
  }
}
