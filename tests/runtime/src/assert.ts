/**
 * The few assertions the suite needs, as no assertion library runs unchanged on every runtime.
 *
 * @module
 */

/** Throws unless a condition holds. */
export function ok(condition: unknown, message: string): asserts condition {
  if (!condition) throw new Error(message)
}

/** Throws unless two values are the same JSON. */
export function same(actual: unknown, expected: unknown, what: string): void {
  const [is, should] = [JSON.stringify(actual), JSON.stringify(expected)]
  if (is !== should) throw new Error(`${what}: expected ${should}, got ${is}`)
}

/** Returns the error that an act ends with; throws when it succeeds. */
export async function failure(act: () => unknown, what: string): Promise<Error> {
  try {
    await act()
  } catch (error) {
    ok(error instanceof Error, `${what}: expected an Error to be thrown, got ${String(error)}`)
    return error
  }
  throw new Error(`${what}: expected it to fail`)
}
