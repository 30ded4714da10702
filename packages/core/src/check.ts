import type { ArgumentError } from './argument-error.ts'

const encoder = new TextEncoder()

/**
 * Makes the error for an argument that is not what it should be. Like {@link outOfRange} it is the only place that
 * makes such errors, so that all of them name the argument.
 *
 * @param argument What the caller calls it, such as `peers[3]`: the first word of the message.
 * @param problem What is wrong with it, and what would be right.
 */
export function wrongType(argument: string, problem: string, cause?: unknown): TypeError & ArgumentError {
  return marked(TypeError, argument, problem, cause)
}

/** Makes the error for an argument of the wrong type: what it has to be, and what it is. */
export function mustBe(argument: string, what: string, value: unknown): TypeError & ArgumentError {
  return wrongType(argument, `must be ${what}, but is ${show(value)}`)
}

/** Makes the error for an argument of the right type whose value cannot be. */
export function outOfRange(argument: string, problem: string): RangeError & ArgumentError {
  return marked(RangeError, argument, problem)
}

function marked<E extends Error>(
  Type: new (message: string, options?: ErrorOptions) => E,
  argument: string,
  problem: string,
  cause?: unknown,
): E & ArgumentError {
  const error = new Type(`${argument} ${problem}`, cause === undefined ? undefined : { cause })
  return Object.assign(error, { code: 'ERR_TIMKIT_ARGUMENT', argument } as const)
}

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
  checkText(value, option, 'a UserID')
  const bytes = encoder.encode(value).length
  if (bytes > maxUserIdBytes) {
    throw outOfRange(option, `is ${show(value)}: ${bytes} bytes, but a UserID has at most ${maxUserIdBytes}`)
  }
}

/** Refuses what is not a string, empty, or not encodable. */
export function checkText(value: unknown, option: string, what: string): asserts value is string {
  if (typeof value !== 'string' || value === '') {
    throw mustBe(option, `${what}, a string that is not empty`, value)
  }
  checkEncodable(value, option)
}

/** Reads a list of UserIDs, and refuses one that has what cannot be one. */
export function checkUserIds(value: Iterable<string>, option: string): string[] {
  const list = checkList(value, option)
  for (const [index, item] of list.entries()) checkUserId(item, `${option}[${index}]`)
  return list
}

/** Refuses half a character, which would be sent and signed as if it were another one. */
export function checkEncodable(text: string, option: string): void {
  // `String.prototype.isWellFormed` is missing in some supported runtimes.
  if (/\p{Surrogate}/u.test(text)) {
    throw wrongType(option, `is ${show(text)}, which holds half a character (a lone surrogate)`)
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
    throw mustBe(option, 'a whole number', value)
  }
  if (value < min || value > max) {
    throw outOfRange(option, `must be from ${min} to ${max}, but is ${value}`)
  }
}

/** Refuses what is not a finite number inside the bounds. */
export function checkNumber(value: unknown, option: string, min: number, max: number): number {
  if (typeof value !== 'number') {
    throw mustBe(option, 'a number', value)
  }
  if (!(value >= min && value <= max)) {
    throw outOfRange(option, `must be from ${min} to ${max}, but is ${value}`)
  }
  return value
}

/** A timer with more than 31 bits fires at once, so a larger number of milliseconds is a mistake. */
export const maxTimer: number = 2 ** 31 - 1

/** Refuses a time that a timer cannot hold. */
export function checkTimeout(value: unknown, option: string): number {
  if (typeof value !== 'number') {
    throw mustBe(option, 'a number of milliseconds', value)
  }
  if (!(value > 0 && value <= maxTimer)) {
    throw outOfRange(option, `must be above 0 and at most ${maxTimer} milliseconds, but is ${value}`)
  }
  return value
}

/** Whether a value is an object with names, not an array. */
export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Refuses options that are not object. */
export function checkObject(value: unknown, option: string): asserts value is object {
  if (!isObject(value)) {
    throw mustBe(option, 'an object', value)
  }
}

/** What is said of how something is asked for, and never of what is wanted: a signal or bound that is lost changes the answer unseen. */
const optionNames =
  'signal timeout totalTimeout retry onResponse onProgress onSkipped maxBytes idleTimeout checkTextMd5'

/** What had another name once. */
const renamed = { minTime: 'since', maxTime: 'until' } as const

/**
 * Refuses a query that is not an object, or has what belongs into the options, the second argument.
 *
 * @param more Names of options besides those that all operations take, separated by blanks.
 */
export function checkQuery(
  value: unknown,
  option: string = 'query',
  more: string = '',
): asserts value is object {
  checkObject(value, option)
  refuseNames(value, `${optionNames} ${more}`, 'belongs into the second argument, the options')
  for (const [name, now] of Object.entries(renamed)) refuseNames(value, name, `is called ${now}`)
}

/**
 * Refuses an object that has one of some names, separated by blanks, which have their place elsewhere. Other names that are not
 * known are let pass: the compiler refuses them where they are written, and what one operation knows may be given to another.
 */
export function refuseNames(value: object, names: string, why: string): void {
  for (const name of names.split(' ')) {
    if (name && (value as Record<string, unknown>)[name] !== undefined) throw wrongType(name, why)
  }
}

/** Refuses what is given where a function is wanted; `undefined` is left to the default. */
export function checkFunction(value: unknown, option: string): void {
  if (value !== undefined && typeof value !== 'function') {
    throw mustBe(option, 'a function', value)
  }
}

/** Refuses an object that lacks a method; `undefined` is left to the default. */
export function checkMethods(value: unknown, option: string, ...methods: readonly string[]): void {
  if (value === undefined) return
  checkObject(value, option)
  for (const method of methods) {
    if (typeof (value as Record<string, unknown>)[method] !== 'function') {
      throw wrongType(option, `has no method ${method}`)
    }
  }
}

/** Refuses what is neither true nor false; `undefined` is left to the default. */
export function checkBoolean(value: unknown, option: string): void {
  if (value !== undefined && typeof value !== 'boolean') {
    throw mustBe(option, 'true or false', value)
  }
}

/** Refuses options of which one is neither true nor false, by their names. */
export function checkBooleans(options: Readonly<Record<string, unknown>>): void {
  for (const [option, value] of Object.entries(options)) checkBoolean(value, option)
}

/** Refuses what is not an `AbortSignal`, of any realm; `undefined` is left to the default. */
export function checkSignal(value: unknown, option: string = 'signal'): void {
  if (value === undefined) return
  const { aborted, addEventListener } = (value ?? {}) as Partial<AbortSignal>
  if (typeof aborted !== 'boolean' || typeof addEventListener !== 'function') {
    throw mustBe(option, 'an AbortSignal', value)
  }
}

/**
 * Reads a list that may be anything to iterate. A text is refused although it can be iterated: character by
 * character, which nobody means.
 */
export function checkList<Item>(value: Iterable<Item>, option: string, what: string = 'a list'): Item[] {
  if (typeof value !== 'object' || value === null || typeof value[Symbol.iterator] !== 'function') {
    throw mustBe(option, what, value)
  }
  return [...value]
}

/** Leaves out what is `undefined`, so that spreading it over defaults keeps them. */
export function defined<Options extends object>(
  options: Options,
): { [Key in keyof Options]: Exclude<Options[Key], undefined> } {
  const given = Object.entries(options).filter(([, value]) => value !== undefined)
  return Object.fromEntries(given) as { [Key in keyof Options]: Exclude<Options[Key], undefined> }
}

/** Shows a value in an error: quoted, and not longer than a line. */
export function show(value: unknown): string {
  if (typeof value === 'string') {
    return JSON.stringify(value.length > 80 ? `${value.slice(0, 80)}…` : value)
  }
  if (typeof value === 'function') return 'a function'
  if (value === null || typeof value !== 'object') return String(value)
  return Array.isArray(value) ? 'an array' : 'an object'
}
