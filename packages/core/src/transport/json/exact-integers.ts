/** What may be an integer that a number cannot hold. */
const longDigits = /\d{16}/

/** Texts, which are left alone, and numbers. */
const texts = /"(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g

/**
 * Parses JSON like `JSON.parse`, but for integers beyond 2^53, which it would round: they become texts of their digits.
 * Documented are such as the `Next` of `get_appid_group_list`, the values of group counters, and the `…TinyID` of a search.
 *
 * @throws {SyntaxError} The text is not JSON.
 */
export function parseExactly(text: string): unknown {
  return JSON.parse(longDigits.test(text) ? text.replace(texts, quoteLong) : text)
}

function quoteLong(token: string): string {
  return /^-?\d{16,}$/.test(token) && !Number.isSafeInteger(Number(token)) ? `"${token}"` : token
}
