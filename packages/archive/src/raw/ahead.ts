/** A bucket answers each in a few hundredths of a second, and many at once. */
const usual = 16

/** Does something with each value, several at once, and gives the results in the order of the values. */
export async function* ahead<Value, Result>(
  values: AsyncIterable<Value> | Iterable<Value>,
  act: (value: Value) => Promise<Result>,
  atOnce: number = usual,
): AsyncGenerator<Result, void, undefined> {
  const running: Promise<Result>[] = []
  for await (const value of values) {
    const result = act(value)
    // It is thrown when its turn comes.
    result.catch(() => undefined)
    running.push(result)
    if (running.length >= atOnce) yield running.shift() as Promise<Result>
  }
  while (running.length > 0) yield running.shift() as Promise<Result>
}
