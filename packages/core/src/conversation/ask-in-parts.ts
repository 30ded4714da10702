import { isTimError, type TimError } from '../errors.ts'
import { chunk, concurrency, mapConcurrently } from '../transport/concurrency.ts'

/**
 * Asks about any number of ids, a few at a time, where the service takes only some in one request. A request that
 * fails does not spoil the others; when none succeeded at all, the first error is thrown.
 *
 * @param size How many ids one request may have.
 * @param fail Called for each id of a request that failed.
 */
export async function askInParts(
  ids: readonly string[],
  size: number,
  ask: (part: string[]) => Promise<void>,
  fail: (id: string, error: TimError) => void,
): Promise<void> {
  const parts = chunk(ids, size)
  const errors: TimError[] = []
  await mapConcurrently(parts, concurrency, async (part) => {
    try {
      await ask(part)
    } catch (error) {
      if (!isTimError(error)) throw error
      errors.push(error)
      for (const id of part) fail(id, error)
    }
  })
  const [firstError] = errors
  if (firstError !== undefined && errors.length === parts.length) throw firstError
}
