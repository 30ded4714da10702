import { oneLine } from '@timkit/core'

/**
 * What could be taken for the end of our fence, or for the turn of somebody else in a conversation with a model.
 * The full-width forms count as well: models read them as the same.
 */
const markers =
  /[<＜](?=\s*[/／]?\s*(?:untrusted|system|assistant|user|human|tool|function|instructions?|result|antml|\|))|[[［](?=\s*[/／]?\s*(?:INST|SYS)\s*[\]］])/giu

/**
 * What Markdown and HTML make of a text: an image, which a host that shows it fetches at once, and with it whatever a model was talked into
 * writing into its address; a link that does not show where it leads; a tag. Addresses that stand as they are show where they lead, and
 * tags that only format do nothing.
 */
const markup =
  /(?<=!)\[|\](?=[(:])|<(?=[!?/a-z])(?!\/?(?:b|i|u|s|em|strong|del|code|pre|p|br|ul|ol|li)\s{0,3}\/?>)/giu

/**
 * Makes a text of strangers safe to stand on one line: nothing in it leaves the line, commands a terminal, turns
 * the writing direction, hides from people, looks like a tag that ends a fence or begins another turn, or becomes an image or a hidden link
 * where it is shown as Markdown.
 */
export function safeLine(text: string): string {
  return oneLine(text).replace(markers, neutral).replace(markup, neutral)
}

const breaks = /\r\n|[\n\v\f\r\u0085\u2028\u2029]/u

/** Makes a text of strangers safe and keeps its lines. */
export function safeBlock(text: string): string {
  return text.split(breaks).map(safeLine).join('\n')
}

/** The character that stands for one that opens a tag or a link: looks alike and opens nothing. */
function neutral(found: string): string {
  if (found === ']') return '⁆'
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
