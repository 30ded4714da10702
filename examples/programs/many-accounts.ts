/**
 * Counts what is unread for thousands of accounts as fast as the service allows, and not faster.
 *
 *     node programs/many-accounts.ts accounts.txt
 *
 * One account a line; 5,000 of them take 24 seconds, at 200 calls a second. Exit code 1: some could not be counted.
 */

import { readFile } from 'node:fs/promises'
import { clientOptions, isApiError, TimClient } from '@timkit/core'
import { run } from '../command-line/run.ts'
import { SetupError } from '../command-line/variables.ts'

/** Enough for the rate of the service over a slow line. */
const atOnce = 50

await run(async ([file], signal) => {
  if (file === undefined) throw new SetupError('Usage: many-accounts ACCOUNTS.txt')
  const accounts = (await readFile(file, 'utf8')).split(/\s+/).filter(Boolean)
  // In a long run at the full rate some calls come a moment too early: they are refused, and asked again.
  const client = new TimClient({ ...clientOptions(process.env), retry: { limit: 5 } })
  let total = 0
  let failed = 0
  const queue = accounts.values()
  const work = async (): Promise<void> => {
    for (const account of queue) {
      try {
        const unread = await client.unreadTotal(account, { signal })
        total += unread
      } catch (error) {
        // A refusal is about this account; without an answer the others would fail as well.
        if (!isApiError(error)) throw error
        console.error(error.message)
        failed += 1
      }
    }
  }
  // The limiter of the client lets each call go in its turn.
  await Promise.all(Array.from({ length: atOnce }, work))
  console.log(`${total} unread messages of ${accounts.length - failed} accounts`)
  return failed > 0 ? 1 : 0
})
