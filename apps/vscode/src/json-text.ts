/**
 * JSON on one line, or on several with an indent. U+2028 and U+2029 are escaped, which changes nothing of what it says:
 * some readers end lines there, and the editor asks what to do about a document that has them.
 */
export function jsonText(value: unknown, indent?: number): string {
  // What JSON has no word for, such as `undefined`.
  const text: string | undefined = JSON.stringify(value, null, indent)
  return String(text).replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029')
}

/** The same to be shown: in what strangers wrote there is no address into a disk of which the editor would make a link. It means the same. */
export function shownJson(value: unknown, indent?: number): string {
  return jsonText(value, indent).replace(/file:(?=\/)/gi, '$&\\')
}
