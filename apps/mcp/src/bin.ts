#!/usr/bin/env node

/** The command line: finds out what is asked for and loads only that. */

import { fileURLToPath } from 'node:url'
import {
  didYouMean,
  languageOf,
  readArguments,
  readSmallFile,
  runProgram,
  UsageError,
} from '@timkit/command-line'
import { type Config, type RawValues, readConfig } from './config/config.ts'
import { options } from './config/options.ts'
import { readSettings } from './config/read-settings.ts'
import { withUsableTools } from './config/usable-tools.ts'

/** Each loads its code when it runs; returns the exit code, or nothing when the process goes on. */
const commands: Readonly<
  Record<string, (given: RawValues, words: readonly string[]) => Promise<number | undefined>>
> = {
  stdio: async (given) => {
    const { serveHost } = await import('./stdio/serve-host.ts')
    return serveHost(await configOf(given), new URL('./handshake.json', import.meta.url))
  },
  http: async (given) => {
    const { serveHttp } = await import('./http/serve-http.ts')
    return serveHttp(await configOf(given))
  },
  doctor: async (given) => {
    const { doctor } = await import('./commands/doctor.ts')
    return doctor(await configOf(given), { write: print, surroundings: process })
  },
  config: async (given, words) => {
    const { hostConfig } = await import('./commands/host-config.ts')
    print(hostConfig(words, given, { program: fileURLToPath(import.meta.url), env: process.env }))
    return 0
  },
  tools: async (given) => {
    const { catalogue } = await import('./commands/catalogue.ts')
    print(await catalogue(await configOf({ demo: 'true', ...given })))
    return 0
  },
}

async function main(argv: readonly string[], env: NodeJS.ProcessEnv): Promise<number | undefined> {
  const line = readArguments(options, argv)
  const given = { ...readSettings(env), ...line.given }
  const [command = 'stdio', ...rest] = line.words
  if (line.version) {
    const { version } = await import('./version.ts')
    print(`${version}\n`)
    return 0
  }
  if (line.help || command === 'help') {
    const { usage } = await import('./commands/usage.ts')
    print(usage(languageOf(env)))
    return 0
  }
  if (!Object.hasOwn(commands, command)) {
    const meant = didYouMean(command, [...Object.keys(commands), 'help'])
    throw new UsageError(`There is no command "${command}"${meant} (see timkit-mcp --help)`)
  }
  if (rest.length > 0 && command !== 'config') {
    throw new UsageError(`"${rest[0]}" is one word too many after ${command}`)
  }
  return commands[command]?.(given, rest)
}

async function configOf(given: RawValues): Promise<Config> {
  const config = readConfig(given, readSmallFile)
  const { tools, allowSend } = config.tool
  // Where nothing is chosen, the tools are not loaded before the first call.
  if (tools === undefined && allowSend === undefined) return withUsableTools(config)
  return (await import('./tools/registry.ts')).withChosenTools(config)
}

function print(text: string): void {
  process.stdout.write(text)
}

await runProgram('timkit-mcp', () => main(process.argv.slice(2), process.env))
