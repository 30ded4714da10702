/** Keeps what the service still has, finds words in all that was kept, and says which hours are missing. */

import { parseArgs } from 'node:util'
import { openArchive } from '@timkit/archive'
import { type Message, renderText } from '@timkit/core'
import { openClient } from '../command-line/open-client.ts'
import { run } from '../command-line/run.ts'
import { SetupError } from '../command-line/variables.ts'
import { coverageLines } from './coverage-lines.ts'

const usage = 'Usage: archive [--demo] [--days N] FOLDER [WORD …]'
const dayMs = 24 * 3_600_000

await run(async (args, signal) => {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { demo: { type: 'boolean', default: false }, days: { type: 'string', default: '7' } },
  })
  const [folder, ...words] = positionals
  if (folder === undefined) throw new SetupError(usage)
  if (!/^[1-7]$/.test(values.days)) {
    throw new SetupError(`--days is ${values.days}; the service keeps 7 of them\n${usage}`)
  }

  const client = await openClient(values.demo)
  // Days are counted by the clock of the service, which any answer tells.
  if (client.clockOffset === undefined)
    await client.historyFiles({ chatType: 'c2c', hour: new Date(0) }, { signal })
  const archive = await openArchive({ folder, client })
  try {
    const since = new Date(client.now() - Number(values.days) * dayMs)
    // Always a resumption: what is kept is left alone, whatever a sync before was ended by.
    const { kept, indexed, missed, failed, notAsked } = await archive.sync({ since, signal })
    console.log(`Kept ${kept.files} files, made ${indexed.messages} messages searchable.`)
    for (const { chatType, hour, error } of failed) console.error(`${chatType} ${hour}: ${error.message}`)

    for (const text of words.length > 0 ? words : ['龙井', 'order']) {
      const { hits } = await archive.search({ text, limit: 3 })
      console.log(`\n${text}: ${hits.length === 0 ? 'nothing' : ''}`.trimEnd())
      for (const { message } of hits) console.log(`  ${lineOf(message)}`)
    }

    // The answers above are of the hours that are covered; whoever shows them says which are not.
    console.log()
    for (const line of coverageLines(await archive.coverage())) console.log(line)
    return missed.length + failed.length + notAsked > 0 ? 1 : 0
  } finally {
    await archive.close()
  }
})

function lineOf(message: Message): string {
  const { from, to, chat, time } = message
  return `${time.toISOString()} ${from} → ${chat.type === 'group' ? chat.groupId : to}: ${renderText(message)}`
}
