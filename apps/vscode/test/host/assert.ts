/** Fails unless something is true. */
export function ok(value: unknown, what: string): asserts value {
  if (!value) throw new Error(`Not so: ${what}`)
}

/** Fails unless two values are written the same as JSON. */
export function equal(actual: unknown, expected: unknown): void {
  const [got, wanted] = [JSON.stringify(actual, null, 2), JSON.stringify(expected, null, 2)]
  if (got !== wanted) throw new Error(`Got ${got}, not ${wanted}`)
}

/** Fails unless a text matches. */
export function match(text: string, pattern: RegExp): void {
  if (!pattern.test(text)) throw new Error(`${JSON.stringify(text)} does not match ${pattern}`)
}

/** Fails unless something fails, with words that match. */
export async function fails(act: () => PromiseLike<unknown>, pattern: RegExp): Promise<void> {
  try {
    await act()
  } catch (error) {
    match(error instanceof Error ? error.message : String(error), pattern)
    return
  }
  throw new Error(`It did not fail, though it should with ${pattern}`)
}
