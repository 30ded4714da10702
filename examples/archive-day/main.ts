/** Keeps the history of a day before the service deletes it. */

import { parseArgs } from 'node:util'
import { openClient, SetupError } from '../command-line/open-client.ts'
import { run } from '../command-line/run.ts'
import { archiveDay } from './archive-day.ts'

const usage = 'Usage: archive-day [--demo] [--day YYYYMMDD] FOLDER'

await run(async (args, signal) => {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { demo: { type: 'boolean', default: false }, day: { type: 'string', default: yesterday() } },
  })
  const [folder, ...rest] = positionals
  if (folder === undefined || rest.length > 0) throw new SetupError(usage)
  if (!/^\d{8}$/.test(values.day)) throw new SetupError(`--day is ${values.day}, not YYYYMMDD\n${usage}`)

  let deleted = 0
  const client = await openClient(values.demo)
  for await (const { chatType, hour, result } of archiveDay(client, values.day, folder, signal)) {
    if (result === 'kept already') continue
    console.log(`${chatType} ${hour}: ${typeof result === 'number' ? `${result} messages` : result}`)
    if (result === 'deleted by the service') deleted += 1
  }
  return deleted > 0 ? 1 : 0
})

/** The service counts in Beijing time, whatever this machine does. */
function yesterday(): string {
  const inBeijing = new Date(Date.now() + 8 * 3_600_000 - 86_400_000)
  return inBeijing.toISOString().slice(0, 10).replaceAll('-', '')
}
