import { isObject } from '../../check.ts'

/**
 * Writes a value as JSON with the names of objects in order, so that equal values have equal texts. However deep it is: what comes
 * over the network may be deeper than the stack is high, at which `JSON.stringify` of some runtimes ends.
 */
export function canonicalText(value: unknown): string {
  /** What is still to be written, the next one last: a value, or a text that is ready. */
  const rest: (readonly [value: unknown, text?: string])[] = [[value]]
  let written = ''
  for (let next = rest.pop(); next !== undefined; next = rest.pop()) {
    const [each, text] = next
    if (text !== undefined) written += text
    else if (Array.isArray(each)) {
      written += '['
      rest.push([null, ']'])
      for (let index = each.length - 1; index >= 0; index--)
        rest.push([each[index]], [null, index ? ',' : ''])
    } else if (isObject(each)) {
      const names = Object.keys(each).sort().reverse()
      written += '{'
      rest.push([null, '}'])
      for (const [index, name] of names.entries()) {
        const comma = index === names.length - 1 ? '' : ','
        rest.push([each[name]], [null, `${comma}${JSON.stringify(name)}:`])
      }
    } else written += JSON.stringify(each) ?? 'null'
  }
  return written
}
