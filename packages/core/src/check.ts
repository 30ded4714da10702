const encoder = new TextEncoder()

/** The documented length of a UserID, in bytes of UTF-8. */
const maxUserIdBytes = 32

/**
 * Refuses what cannot be a UserID: not a string, empty, not encodable, or more than 32 bytes of UTF-8.
 *
 * Tencent's pages disagree on which characters are allowed, so characters are left to the service.
 *
 * @see https://www.tencentcloud.com/document/product/1047/34953
 */
export function checkUserId(value: unknown, option: string): asserts value is string {
  if (typeof value !== 'string' || value === '') {
    throw new TypeError(`${option} must be a UserID, a string that is not empty, but is ${show(value)}`)
  }
  if (!isWellFormed(value)) {
    throw new TypeError(`${option} is ${show(value)}, which holds half a character (a lone surrogate)`)
  }
  const bytes = encoder.encode(value).length
  if (bytes > maxUserIdBytes) {
    throw new RangeError(
      `${option} is ${show(value)}: ${bytes} bytes, but a UserID has at most ${maxUserIdBytes}`,
    )
  }
}

/** Refuses what is not a whole number inside the bounds. */
export function checkInteger(
  value: unknown,
  option: string,
  min: number,
  max: number,
): asserts value is number {
  if (typeof value !== 'number' || !Number.isInteger(value)) {
    throw new TypeError(`${option} must be a whole number, but is ${show(value)}`)
  }
  if (value < min || value > max) {
    throw new RangeError(`${option} must be from ${min} to ${max}, but is ${value}`)
  }
}

/** Shows a value in an error: quoted, and not longer than a line. */
export function show(value: unknown): string {
  if (typeof value === 'string') {
    return JSON.stringify(value.length > 80 ? `${value.slice(0, 80)}…` : value)
  }
  if (value === null || typeof value !== 'object') return String(value)
  return Array.isArray(value) ? 'an array' : 'an object'
}

/** Whether a text can be encoded as UTF-8. `String.prototype.isWellFormed` is missing in some supported runtimes. */
function isWellFormed(text: string): boolean {
  try {
    encodeURIComponent(text)
    return true
  } catch {
    return false
  }
}
