import { oneLine } from '@timkit/core'

/**
 * What could be taken for the end of our fence, or for the turn of somebody else in a conversation with a model.
 * The full-width forms count as well: models read them as the same.
 */
const markers =
  /[<＜](?=\s*[/／]?\s*(?:untrusted|system|assistant|user|human|tool|function|instructions?|result|antml|\|))|[[［](?=\s*[/／]?\s*(?:INST|SYS)\s*[\]］])/giu

/**
 * Makes a text of strangers safe to stand on one line: nothing in it leaves the line, commands a terminal, turns
 * the writing direction, hides from people, or looks like a tag that ends a fence or begins another turn.
 */
export function safeLine(text: string): string {
  return oneLine(text).replace(markers, neutral)
}

const breaks = /\r\n|[\n\v\f\r\u0085\u2028\u2029]/u

/** Makes a text of strangers safe and keeps its lines. */
export function safeBlock(text: string): string {
  return text.split(breaks).map(safeLine).join('\n')
}

/** The character that stands for one that opens a tag: looks alike and opens nothing. */
function neutral(found: string): string {
  return found === '<' || found === '＜' ? '‹' : '⁅'
}

/** Makes every text inside a value safe, names of members included. */
export function safeValue(value: unknown): unknown {
  if (typeof value === 'string') return safeBlock(value)
  if (Array.isArray(value)) return value.map(safeValue)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => [safeLine(name), safeValue(member)]),
  )
}
