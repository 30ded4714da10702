/** Keeps everything that happens in an app, as its webhooks tell it. */

import { once } from 'node:events'
import process from 'node:process'
import { parseArgs } from 'node:util'
import { listen } from '../command-line/listen.ts'
import { run } from '../command-line/run.ts'
import { SetupError } from '../command-line/variables.ts'
import { readWebhookApp } from '../command-line/webhook-app.ts'
import { webhookLog } from '../command-line/webhook-log.ts'
import { openEventFile } from './event-file.ts'
import { Journal } from './journal.ts'
import { createReceiver } from './receiver.ts'

const usage = 'Usage: webhook-receiver [--port 8080] FILE'

/** How much of the end of the file is read for keys: some ten thousand messages. */
const remembered = 16 * 1024 * 1024

await run(async (args, signal) => {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { port: { type: 'string', default: '8080' } },
  })
  const [path, ...rest] = positionals
  if (path === undefined || rest.length > 0) throw new SetupError(usage)
  if (!/^\d{1,5}$/.test(values.port)) throw new SetupError(`--port is ${values.port}, not a port\n${usage}`)
  const app = readWebhookApp(process.env)

  const file = await openEventFile(path)
  try {
    const journal = new Journal(file, { lines: await file.tail(remembered) })
    const receive = createReceiver({ ...app, journal, observe: webhookLog({ write: console.error }) })
    const server = await listen(receive, { port: Number(values.port) })
    console.log(`Receives webhooks at ${server.url}, and keeps them in ${path}`)
    if (!signal.aborted) await once(signal, 'abort')
    // What has arrived is kept and answered first.
    await server.close()
  } finally {
    await file.close()
  }
  return 0
})
