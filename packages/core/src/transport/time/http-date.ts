/**
 * Reads a date of an HTTP header as milliseconds since 1970; `undefined` for anything else, which runtimes would
 * read as some date all the same, such as `-1`.
 *
 * @see https://www.rfc-editor.org/rfc/rfc9110#section-5.6.7
 */
export function parseHttpDate(text: string | null): number | undefined {
  if (text === null || !/^[A-Z][a-z]{2,8},? .*\d{2}:\d{2}:\d{2}/.test(text)) return undefined
  // The oldest of the three forms has no zone, and would be read as the machine's.
  const time = Date.parse(/(GMT|UTC|[+-]\d{4})$/.test(text) ? text : `${text} GMT`)
  return Number.isNaN(time) ? undefined : time
}
