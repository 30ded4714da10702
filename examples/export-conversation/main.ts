/** Writes everything that two people said into a file, and goes on where it was interrupted. */

import process from 'node:process'
import { parseArgs } from 'node:util'
import { openClient } from '../command-line/open-client.ts'
import { language, run } from '../command-line/run.ts'
import { SetupError } from '../command-line/variables.ts'
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
  let left = 0
  const count = await exportConversation(client, { operatorAccount, peerAccount }, file, {
    locale: language(),
    signal,
    onPage: (messages) => {
      if (process.stderr.isTTY) process.stderr.write(`\r${file}: ${messages} messages`)
    },
    onSkipped: ({ reason }) => {
      left += 1
      console.error(`Left out, not a message: ${reason}`)
    },
  })
  console.log(`${file}: ${count} messages`)
  return left > 0 ? 1 : 0
})
