import { isObject } from '../../check.ts'

/** Deeper than any documented body, and far from where the stack ends. */
const maxDepth = 64

/** Writes a value as JSON with the names of objects in order, so that equal values have equal texts. `undefined`: it is too deep. */
export function canonicalText(value: unknown, depth: number = 0): string | undefined {
  if (depth > maxDepth) return undefined
  const isList = Array.isArray(value)
  if (!isList && !isObject(value)) return JSON.stringify(value) ?? 'null'
  const parts: string[] = []
  for (const name of isList ? value.keys() : Object.keys(value).sort()) {
    const text = canonicalText((value as Record<string | number, unknown>)[name], depth + 1)
    if (text === undefined) return undefined
    parts.push(isList ? text : `${JSON.stringify(name)}:${text}`)
  }
  return isList ? `[${parts}]` : `{${parts}}`
}
