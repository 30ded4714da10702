#!/usr/bin/env node
/** The command line of the emulator: serves it over HTTP and says what to set to use it. */

import {
  languageOf,
  optionReader,
  readArguments,
  readEnvironment,
  UsageError,
  writeFailure,
  writeHelp,
} from '@timkit/command-line'
import manifest from '../package.json' with { type: 'json' }
import { announce } from './command-line/announce.ts'
import { keepWorld } from './command-line/keep-world.ts'
import { checkHost, listen } from './command-line/listen.ts'
import { options, usage } from './command-line/options.ts'
import { readFaultFile, readSeed } from './command-line/read-json.ts'
import { readSecretKey } from './command-line/secret-key.ts'
import { announceLeft, announceWebhooks, readWebhooks } from './command-line/webhooks.ts'
import { createEmulator, type Emulator } from './emulator.ts'
import type { EmulatorServer } from './serve.ts'
import type { WebhookOptions } from './webhooks/options.ts'

const name = 'timkit-emulator'

async function main(argv: readonly string[], env: NodeJS.ProcessEnv): Promise<void> {
  const line = readArguments(options, argv)
  if (line.help) return print(writeHelp(options, { head: usage }, languageOf(env)))
  if (line.version) return print(`${manifest.version}\n`)
  if (line.words.length > 0) throw new UsageError(`"${line.words[0]}" is one word too many`)
  const given = { ...readEnvironment(options, env), ...line.given }
  const read = optionReader(options, given)
  const [host, port, data] = [read('host'), read('port'), read('data')]
  checkHost(host, read('allowRemote'))
  const emulator = setUp(read, readWebhooks(read, line.given), readSecretKey(given))
  const save = data === undefined ? undefined : await keepWorld(data, emulator, say)
  const server = await listen(emulator, { host, port })
  // First: whoever reads that it serves may end it at once.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      say(`${signal}, stopping`)
      stop(server, emulator, save).then(() => process.exit(0), fail)
    })
  }
  announce(emulator, server, host, say)
  announceWebhooks(emulator, say)
  // Now: a process that is killed writes nothing.
  process.getBuiltinModule?.('node:module')?.flushCompileCache?.()
  emulator.generated.then(
    (hour) => hour !== undefined && say(`the hour ${hour} (C2C) can be downloaded`),
    fail,
  )
}

/** Saves before webhooks go out: a second signal ends it at once. */
async function stop(
  server: EmulatorServer,
  emulator: Emulator,
  save: (() => void) | undefined,
): Promise<void> {
  await server.close()
  try {
    save?.()
  } finally {
    announceLeft(await emulator.close(), say)
  }
}

function setUp(
  read: ReturnType<typeof optionReader<typeof options>>,
  webhooks: WebhookOptions,
  secretKey: string | undefined,
): Emulator {
  const seed = readSeed(read('seed'))
  const [faultFile, messages] = [read('faults'), read('generate')]
  const faults = faultFile === undefined ? undefined : readFaultFile(faultFile)
  try {
    const isCalled = webhooks.url !== undefined
    const emulator = createEmulator({
      secretKey,
      identifier: read('identifier'),
      sdkAppId: read('sdkAppId'),
      seed,
      faults: faults?.rules,
      faultSeed: faults?.seed,
      generate: messages === undefined ? undefined : { messages },
      rateLimits: !read('noRateLimits'),
      cloudSearch: !read('noCloudSearch'),
      webhooks: isCalled ? webhooks : undefined,
    })
    if (!isCalled) emulator.webhooks.change(webhooks)
    return emulator
  } catch (error) {
    if (error instanceof RangeError || error instanceof TypeError) throw new UsageError(error.message)
    throw error
  }
}

function print(text: string): void {
  process.stdout.write(text)
}

function say(words: string): void {
  process.stderr.write(`${name}: ${words}\n`)
}

/** Ends at once: an emulator that is at work would keep the process alive. */
function fail(error: unknown): void {
  process.exit(writeFailure(name, error))
}

main(process.argv.slice(2), process.env).catch(fail)
