const encoder = new TextEncoder()

/** The largest number of 32 bits, which is what the service counts and tells the time in. */
export const maxUint32 = 0xffff_ffff

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
  checkEncodable(value, option)
  const bytes = encoder.encode(value).length
  if (bytes > maxUserIdBytes) {
    throw new RangeError(
      `${option} is ${show(value)}: ${bytes} bytes, but a UserID has at most ${maxUserIdBytes}`,
    )
  }
}

/** Refuses half a character, which would be sent and signed as if it were another one. */
export function checkEncodable(text: string, option: string): void {
  // `String.prototype.isWellFormed` is missing in some supported runtimes.
  if (/\p{Surrogate}/u.test(text)) {
    throw new TypeError(`${option} is ${show(text)}, which holds half a character (a lone surrogate)`)
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

/** A timer with more than 31 bits fires at once, so a larger number is a mistake. */
const maxTimer = 2 ** 31 - 1

/** Refuses a time that a timer cannot hold. */
export function checkTimeout(value: number, option: string): number {
  if (!(value > 0 && value <= maxTimer)) {
    throw new RangeError(`${option} must be above 0 and at most ${maxTimer} milliseconds, but is ${value}`)
  }
  return value
}

/** Whether an address is on this machine, where plain HTTP harms nothing. */
export function isLoopback({ hostname }: URL): boolean {
  return /^(localhost|127(\.\d+){3}|\[::1\])$/.test(hostname)
}

/** Shows a value in an error: quoted, and not longer than a line. */
export function show(value: unknown): string {
  if (typeof value === 'string') {
    return JSON.stringify(value.length > 80 ? `${value.slice(0, 80)}…` : value)
  }
  if (value === null || typeof value !== 'object') return String(value)
  return Array.isArray(value) ? 'an array' : 'an object'
}
