/**
 * What is there of a day, one-to-one and groups: every hour is named, whatever became of it.
 *
 *     node programs/history-day.ts 2026-11-22
 *
 * The day is one of Beijing. Exit code 1: an hour is deleted for good; 2: one failed, run it again.
 */

import { clientOptions, isTimError, TimClient } from '@timkit/core'
import { run } from '../command-line/run.ts'
import { SetupError } from '../command-line/variables.ts'

await run(async ([day], signal) => {
  if (day === undefined) throw new SetupError('Usage: history-day YYYY-MM-DD')
  const client = new TimClient(clientOptions(process.env))
  const range = { since: `${day}T00:00:00+08:00`, until: `${day}T23:00:00+08:00`, concurrency: 10 }
  let code = 0
  for await (const entry of client.historyRange(range, { signal })) {
    const name = `${entry.hour} ${entry.chatType}`
    const fail = (error: unknown): void => {
      console.log(`${name}: failed, ${isTimError(error) ? error.message : error}`)
      code = 2
    }
    if (entry.status === 'failed') fail(entry.error)
    else if (entry.status === 'ready') {
      try {
        let messages = 0
        for await (const page of entry.messages.pages()) messages += page.items.length
        // Only now: a damaged file is found out at its end.
        console.log(`${name}: ${messages} messages`)
      } catch (error) {
        if (!isTimError(error)) throw error
        fail(error)
      }
    } else {
      console.log(`${name}: ${entry.status === 'expired' ? 'deleted' : 'nobody wrote, or not made yet'}`)
      if (entry.status === 'expired') code = Math.max(code, 1)
    }
  }
  return code
})
