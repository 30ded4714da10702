/** Keeps the history of a day before the service deletes it. */

import { parseArgs } from 'node:util'
import type { TimClient } from '@timkit/core'
import { openClient } from '../command-line/open-client.ts'
import { run } from '../command-line/run.ts'
import { SetupError } from '../command-line/variables.ts'
import { archiveDay, type HourResult } from './archive-day.ts'

const usage = 'Usage: archive-day [--demo] [--day YYYYMMDD] FOLDER'

await run(async (args, signal) => {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { demo: { type: 'boolean', default: false }, day: { type: 'string' } },
  })
  const [folder, ...rest] = positionals
  if (folder === undefined || rest.length > 0) throw new SetupError(usage)
  if (values.day !== undefined && !/^\d{8}$/.test(values.day)) {
    throw new SetupError(`--day is ${values.day}, not YYYYMMDD\n${usage}`)
  }

  let code = 0
  const client = await openClient(values.demo)
  const day = values.day ?? (await yesterday(client, signal))
  for await (const { chatType, hour, result } of archiveDay(client, day, folder, signal)) {
    if (result === 'kept already') continue
    console.log(`${chatType} ${hour}: ${told(result)}`)
    if (result === 'deleted by the service') code = Math.max(code, 1)
    else if (typeof result !== 'string' && 'error' in result) {
      console.error(result.error.message)
      code = 2
    }
  }
  return code
})

function told(result: HourResult): string {
  if (typeof result === 'string') return result
  if ('error' in result) return 'could not be archived'
  const { messages, odd } = result
  return odd === 0 ? `${messages} messages` : `${messages} messages, and ${odd} entries that are none`
}

/** The service counts in Beijing time by its own clock, whatever this machine does. */
async function yesterday(client: TimClient, signal: AbortSignal): Promise<string> {
  // Any answer tells the clock of the service.
  if (client.clockOffset === undefined)
    await client.historyFiles({ chatType: 'c2c', hour: new Date(0) }, { signal })
  const inBeijing = new Date(client.now() + 8 * 3_600_000 - 86_400_000)
  return inBeijing.toISOString().slice(0, 10).replaceAll('-', '')
}
