import { closeBrace, lineFeed } from './ascii.ts'
import { LineGroups } from './line-groups.ts'
import { parseElements } from './parse-elements.ts'

/** Whether an element of several lines is none: it is no JSON, or has swallowed messages that stand on lines of their own. */
export function isOddElement(element: Uint8Array): boolean {
  if (!element.includes(lineFeed)) return false
  if (parseElements([element], ignore) === undefined) return true
  const groups = new LineGroups()
  const [, ...others] = [...groups.push(element), groups.end()]
  return others.some(isMessageLine)
}

/** Whether a line is a message by itself, and maybe a comma. */
export function isMessageLine(line: Uint8Array): boolean {
  const end = line.lastIndexOf(closeBrace) + 1
  return parseElements([line.subarray(0, end)], ignore)?.some((object) => 'MsgBody' in object) === true
}

function ignore(): void {
  // What is no object is told when it is read for good.
}
