#!/usr/bin/env node
/** The command line: finds out what is asked for and loads only that. */

import { fileURLToPath } from 'node:url'
import { readConfig } from './config/config.ts'
import { ConfigError } from './config/config-error.ts'
import { readSmallFile } from './config/read-file.ts'
import { type CommandLine, readValues } from './config/read-values.ts'
import { didYouMean } from './config/suggest.ts'

const commands = ['stdio', 'http', 'doctor', 'config', 'tools', 'help'] as const

async function main(argv: readonly string[]): Promise<number | undefined> {
  const line = readValues(argv, process.env)
  const [command = 'stdio', ...rest] = line.words
  if (line.version) {
    const { version } = await import('./version.ts')
    process.stdout.write(`${version}\n`)
    return 0
  }
  if (line.help || command === 'help') {
    const { usage } = await import('./commands/usage.ts')
    process.stdout.write(usage())
    return 0
  }
  if (rest.length > 0 && command !== 'config')
    throw new ConfigError(`"${rest[0]}" is one word too many after ${command}`)
  return run(command, rest, line)
}

async function run(command: string, rest: readonly string[], line: CommandLine): Promise<number | undefined> {
  switch (command) {
    case 'stdio': {
      const { serveHost } = await import('./stdio/serve-host.ts')
      return serveHost(configOf(line), new URL('./handshake.json', import.meta.url))
    }
    case 'http': {
      const { serveHttp } = await import('./http/serve-http.ts')
      return serveHttp(configOf(line))
    }
    case 'doctor': {
      const { doctor } = await import('./commands/doctor.ts')
      return doctor(configOf(line), { write: print, surroundings: process })
    }
    case 'config': {
      const { hostConfig } = await import('./commands/host-config.ts')
      print(hostConfig(rest, line.values, { program: fileURLToPath(import.meta.url), env: process.env }))
      return 0
    }
    case 'tools': {
      const { catalogue } = await import('./commands/catalogue.ts')
      print(await catalogue(configOf({ ...line, values: { demo: 'true', ...line.values } })))
      return 0
    }
    default:
      throw new ConfigError(
        `There is no command "${command}"${didYouMean(command, commands)} (see timkit-mcp --help)`,
      )
  }
}

function configOf({ values }: CommandLine) {
  return readConfig(values, readSmallFile)
}

function print(text: string): void {
  process.stdout.write(text)
}

main(process.argv.slice(2)).then(
  (code) => {
    if (code !== undefined) process.exitCode = code
  },
  (error: unknown) => {
    const known = error instanceof ConfigError
    const text =
      error instanceof Error ? (known ? error.message : (error.stack ?? error.message)) : String(error)
    process.stderr.write(`timkit-mcp: ${text}\n`)
    process.exitCode = known ? 2 : 1
  },
)
