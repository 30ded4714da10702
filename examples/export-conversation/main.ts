/** Writes everything that two people said into a file, and goes on where it was interrupted. */

import process from 'node:process'
import { parseArgs } from 'node:util'
import { openClient, SetupError } from '../command-line/open-client.ts'
import { language, run } from '../command-line/run.ts'
import { exportConversation } from './export-conversation.ts'

const usage = 'Usage: export-conversation [--demo] ACCOUNT PEER FILE'

await run(async (args, signal) => {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { demo: { type: 'boolean', default: false } },
  })
  const [operatorAccount, peerAccount, file, ...rest] = positionals
  if (operatorAccount === undefined || peerAccount === undefined || file === undefined || rest.length > 0) {
    throw new SetupError(usage)
  }
  const client = await openClient(values.demo)
  const count = await exportConversation(client, { operatorAccount, peerAccount }, file, {
    locale: language(),
    signal,
    onPage: (messages) => {
      if (process.stderr.isTTY) process.stderr.write(`\r${file}: ${messages} messages`)
    },
  })
  console.log(`${file}: ${count} messages`)
  return 0
})
