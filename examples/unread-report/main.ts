/** Who of these accounts has unread messages? */

import { readFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { openClient } from '../command-line/open-client.ts'
import { language, run } from '../command-line/run.ts'
import { SetupError } from '../command-line/variables.ts'
import { type UnreadReport, unreadReport } from './unread-report.ts'

const usage = 'Usage: unread-report [--json] [--demo] [--file FILE] [ACCOUNT …]'

await run(async (args, signal) => {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      json: { type: 'boolean' },
      demo: { type: 'boolean', default: false },
      file: { type: 'string' },
    },
  })
  const listed = values.file === undefined ? [] : accountsIn(await readFile(values.file, 'utf8'))
  const accounts = [...new Set([...positionals, ...listed])]
  // The service has no command that lists the accounts of an app.
  if (accounts.length === 0) throw new SetupError(`Which accounts?\n${usage}`)

  const client = await openClient(values.demo)
  const report = await unreadReport(client, accounts, { language: language(), signal })
  console.log(values.json ? JSON.stringify(report, null, 2) : tableOf(report))
  for (const { account, code, reason } of report.failed) console.error(`${account}: ${reason} (${code})`)
  if (report.unnamed.length > 0) console.error(`Names could not be read: ${report.unnamed.join(', ')}`)
  return report.failed.length > 0 ? 1 : 0
})

/** One account per line; what follows a `#` is for people. */
function accountsIn(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.replace(/#.*/, '').trim())
    .filter((account) => account !== '')
}

function tableOf({ accounts }: UnreadReport): string {
  const waiting = accounts.filter(({ unread }) => unread > 0)
  const width = Math.max(...waiting.map(({ account }) => account.length), 0)
  // Names come last: Chinese letters are two columns wide, so nothing could be aligned after them.
  const lines = waiting.map(({ account, name = '', unread }) =>
    `${String(unread).padStart(6)}  ${account.padEnd(width)}  ${name}`.trimEnd(),
  )
  const total = waiting.reduce((sum, { unread }) => sum + unread, 0)
  return [...lines, `${waiting.length} of ${accounts.length} have unread messages, ${total} in all.`].join(
    '\n',
  )
}
