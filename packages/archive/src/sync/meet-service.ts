import { ApiError, isTimError, toHistoryHour } from '@timkit/core'
import { dayMs, hourMs } from '@timkit/core/internal'
import type { ArchiveClient } from '../archive-client.ts'
import { Patience } from './patience.ts'

/** So many questions without an answer, and the service, or the way to it, is taken for gone. */
const maxQuestions = 5
/** A clock that turned out to be so far off may be why a question was refused. */
const notableMs = 60_000

/**
 * Asks the service for hours until it answers: then it knows the app and the key, and its time is known. Nothing is remembered of the
 * answer, as by a wrong clock it is of an hour that nobody meant.
 *
 * @throws {TimError} It refuses the account, or nothing could be asked at all.
 */
export async function meetService(
  client: ArchiveClient,
  signal: AbortSignal | undefined,
  patience: Patience = new Patience({ signal }),
): Promise<void> {
  let last: unknown
  for (let question = 0; question < maxQuestions; question++) {
    const { clockOffset = 0 } = client
    const hour = toHistoryHour(new Date(client.now() - dayMs - question * hourMs))
    try {
      await patience.ask(() => client.historyFiles({ chatType: 'c2c', hour }, { signal }))
      return
    } catch (error) {
      signal?.throwIfAborted()
      if (!isTimError(error)) throw error
      const wasOff = Math.abs((client.clockOffset ?? 0) - clockOffset) > notableMs
      // What is wrong with the account or the key is wrong for every hour.
      if (error instanceof ApiError && !error.retryable && !wasOff) throw error
      last = error
    }
  }
  throw last
}
