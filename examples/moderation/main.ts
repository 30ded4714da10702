/** Decides of messages before they are sent: forbidden words are refused, phone numbers masked. */

import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import process from 'node:process'
import { parseArgs } from 'node:util'
import { listen } from '../command-line/listen.ts'
import { run } from '../command-line/run.ts'
import { SetupError } from '../command-line/variables.ts'
import { readWebhookApp } from '../command-line/webhook-app.ts'
import { webhookLog } from '../command-line/webhook-log.ts'
import { decodeWords, readForbiddenWords } from './forbidden-words.ts'
import { createModerator } from './moderator.ts'

const usage = 'Usage: moderation [--port 8080] WORDS'

await run(async (args, signal) => {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { port: { type: 'string', default: '8080' } },
  })
  const [path, ...rest] = positionals
  if (path === undefined || rest.length > 0) throw new SetupError(usage)
  if (!/^\d{1,5}$/.test(values.port)) throw new SetupError(`--port is ${values.port}, not a port\n${usage}`)
  const isForbidden = readForbiddenWords(decodeWords(readFileSync(path)))
  const moderate = createModerator({
    ...readWebhookApp(process.env),
    isForbidden,
    observe: webhookLog({ write: console.error }),
  })

  const server = await listen(moderate, { port: Number(values.port) })
  console.log(`Moderates at ${server.url}`)
  if (!signal.aborted) await once(signal, 'abort')
  await server.close()
  return 0
})
