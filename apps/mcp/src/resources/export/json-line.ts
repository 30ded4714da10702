/** What a terminal or a page that shows the line as it is would make something of; nobody sees most of it. */
const odd = /[<>[\]\u007f-\u009f]|[\p{Default_Ignorable_Code_Point}\p{Cf}\u2028\u2029\ufffe\uffff]/gu

/** Texts of JSON, with their quotes. */
const texts = /"(?:[^"\\]|\\.)*"/g

/**
 * Writes a value as one line of JSON. What strangers wrote is exactly there for whoever parses it: only in the line itself brackets,
 * what turns the direction of writing and what nobody sees are written by number (`\u202e`), so that nothing in it is a tag, an image or a link.
 */
export function jsonLine(value: unknown): string {
  return JSON.stringify(value).replace(texts, (text) => text.replace(odd, escaped))
}

function escaped(character: string): string {
  return Array.from(
    { length: character.length },
    (_, index) => `\\u${character.charCodeAt(index).toString(16).padStart(4, '0')}`,
  ).join('')
}
