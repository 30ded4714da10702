#!/usr/bin/env node
/** The command line of the emulator: serves it over HTTP and says what to set to use it. */

import { readFileSync } from 'node:fs'
import { homedir, hostname } from 'node:os'
import { parseArgs } from 'node:util'
import { parseSecretKey } from '@timkit/core'
import { readFaults } from './control.ts'
import { DataFile } from './data-file.ts'
import { createEmulator, type Emulator } from './emulator.ts'
import { type EmulatorOptions, sampleApp } from './options.ts'
import type { Seed } from './seed/seed.ts'
import { type EmulatorServer, isLoopback, serve } from './serve.ts'

const usage = `Usage: timkit-emulator [options]

Serves the Tencent Cloud IM server REST API on this machine.

  --port N            port to listen on, 0 for any that is free (default 0)
  --host ADDRESS      address to listen on (default 127.0.0.1)
  --allow-remote      accept a host that others can reach
  --sdk-app-id N      SDKAppID to answer for (default ${sampleApp.sdkAppId})
  --identifier NAME   admin account that may call (default ${sampleApp.identifier})
  --seed NAME|FILE    what the world holds at the start: shop, empty, or a JSON file (default shop)
  --faults FILE       what goes wrong: a JSON file with rules, and with a seed for those left to chance
  --data FILE         keep the world in this file between runs; the seed is for the first one only
  --generate N        make up an hour with N one-to-one messages, for trying large history files
  --no-rate-limits    accept any number of calls per second
  --help              show this text

The key that UserSigs are checked with comes from the environment: TIMKIT_SECRET_KEY, or TIMKIT_SECRET_KEY_FILE for
a key in a file. Without either it is the sample key of Tencent's documentation.
`

/** A world that is kept is saved so often, in milliseconds, when it changed. */
const SAVE_EVERY = 10_000

/** A mistake on the command line: said without a stack trace. */
class UsageError extends Error {}

async function main(): Promise<void> {
  const flags = readFlags()
  if (flags.help === true) {
    process.stdout.write(usage)
    return
  }
  const host = flags.host ?? '127.0.0.1'
  if (flags['allow-remote'] !== true && !isLoopback(host)) {
    throw new UsageError(
      `--host ${host} can be reached by others, who could then read the key: add --allow-remote if that is meant`,
    )
  }
  const port = wholeNumber('--port', flags.port ?? '0')
  if (port > 65_535) throw new UsageError(`--port must be at most 65535, but is ${port}`)
  const emulator = setUp(flags)
  const save = flags.data === undefined ? undefined : await keepIn(flags.data, emulator)
  const server = await start({ emulator, host, port })
  announce(emulator, server, host)
  // Now: a process that is killed writes nothing.
  process.getBuiltinModule?.('node:module')?.flushCompileCache?.()
  emulator.generated.then(
    (hour) => hour !== undefined && say(`the hour ${hour} (C2C) can be downloaded`),
    fail,
  )
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      say(`${signal}, stopping`)
      server
        .close()
        .then(save)
        .then(() => process.exit(0), fail)
    })
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}

function say(words: string): void {
  process.stderr.write(`timkit-emulator: ${words}\n`)
}

/** Loads the world from a file and saves it there from time to time; the function given back saves it at the end. */
async function keepIn(name: string, emulator: Emulator): Promise<() => void> {
  const file = new DataFile(name, emulator)
  try {
    await file.load(say)
    // Now rather than at the end: a folder that cannot be written to is said at once.
    file.save()
  } catch (error) {
    throw new UsageError(`--data: ${messageOf(error)}`)
  }
  const timer = setInterval(() => {
    try {
      file.save()
    } catch (error) {
      say(messageOf(error))
    }
  }, SAVE_EVERY)
  return () => {
    clearInterval(timer)
    file.save()
  }
}

type Flags = ReturnType<typeof readFlags>

function readFlags() {
  try {
    return parseArgs({
      allowPositionals: false,
      options: {
        port: { type: 'string' },
        host: { type: 'string' },
        'allow-remote': { type: 'boolean' },
        'sdk-app-id': { type: 'string' },
        identifier: { type: 'string' },
        seed: { type: 'string' },
        faults: { type: 'string' },
        data: { type: 'string' },
        generate: { type: 'string' },
        'no-rate-limits': { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    }).values
  } catch (error) {
    throw new UsageError(messageOf(error))
  }
}

function setUp(flags: Flags): Emulator {
  const seed = readSeed(flags.seed)
  const faults = flags.faults === undefined ? undefined : readFaultFile(flags.faults)
  try {
    return createEmulator({
      secretKey: readKey(),
      identifier: flags.identifier,
      sdkAppId:
        flags['sdk-app-id'] === undefined ? undefined : wholeNumber('--sdk-app-id', flags['sdk-app-id']),
      seed,
      faults: faults?.rules,
      faultSeed: faults?.seed,
      generate:
        flags.generate === undefined ? undefined : { messages: wholeNumber('--generate', flags.generate) },
      rateLimits: flags['no-rate-limits'] !== true,
    })
  } catch (error) {
    if (error instanceof RangeError || error instanceof TypeError) throw new UsageError(error.message)
    throw error
  }
}

function readSeed(value: string | undefined): EmulatorOptions['seed'] {
  // A name has neither slash nor dot, a file has at least one of them.
  if (value === undefined || !/[./\\]/.test(value)) return value as 'shop' | 'empty' | undefined
  return readJson('--seed', value) as Seed
}

function readFaultFile(file: string): ReturnType<typeof readFaults> {
  try {
    return readFaults(readJson('--faults', file))
  } catch (error) {
    if (error instanceof TypeError) throw new UsageError(`--faults ${file}: ${error.message}`)
    throw error
  }
}

function readJson(flag: string, file: string): unknown {
  try {
    return JSON.parse(decode(readFileSync(file)))
  } catch (error) {
    throw new UsageError(`${flag} ${file}: ${messageOf(error)}`)
  }
}

/** Text in the encoding that its byte order mark says: PowerShell writes UTF-16. */
function decode(bytes: Uint8Array): string {
  const [first, second] = bytes
  const isUtf16 = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)
  return new TextDecoder(isUtf16 ? (first === 0xff ? 'utf-16le' : 'utf-16be') : 'utf-8').decode(bytes)
}

/** The key never comes as an argument: those are visible to everybody on the machine. */
function readKey(): string | undefined {
  const { TIMKIT_SECRET_KEY: key, TIMKIT_SECRET_KEY_FILE: file } = process.env
  if (key !== undefined && key !== '') return readKeyOf('TIMKIT_SECRET_KEY', () => [key, 'it'])
  if (file === undefined || file === '') return undefined
  // What a shell does, nobody does for a variable that was set elsewhere.
  const path = file.replace(/^~(?=$|[\\/])/, homedir())
  return readKeyOf('TIMKIT_SECRET_KEY_FILE', () => [readFileSync(path), path])
}

function readKeyOf(name: string, read: () => [content: string | Uint8Array, called: string]): string {
  try {
    return parseSecretKey(...read())
  } catch (error) {
    throw new UsageError(`Cannot take the key from ${name}: ${messageOf(error)}`)
  }
}

function wholeNumber(flag: string, text: string): number {
  if (/^\d{1,10}$/.test(text)) return Number(text)
  throw new UsageError(`${flag} must be a whole number, not "${text}"`)
}

async function start(options: { emulator: Emulator; host: string; port: number }): Promise<EmulatorServer> {
  const { emulator, host, port } = options
  try {
    // The flag was checked before.
    return await serve({ emulator, host, port, allowRemote: true })
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined
    if (code === 'EADDRINUSE')
      throw new UsageError(`Port ${port} is in use on ${host}: choose another, or 0 for any that is free`)
    if (code === 'EACCES')
      throw new UsageError(`Port ${port} may not be used by this user: choose one above 1023`)
    if (code === 'ENOTFOUND' || code === 'EADDRNOTAVAIL')
      throw new UsageError(`${host} is not an address of this machine`)
    throw error
  }
}

function announce(emulator: Emulator, { url, port }: EmulatorServer, host: string): void {
  process.stderr.write(`timkit-emulator: serving on ${url}\ntimkit-emulator: set these to use it\n`)
  const { hostname: called } = new URL(url)
  const lines: Readonly<Record<string, string | number | undefined>> = {
    TIMKIT_BASE_URL: url,
    // The client sends a UserSig by plain HTTP to this machine, and to others when they are named.
    TIMKIT_INSECURE_HOSTS: isLoopback(called.replace(/^\[|\]$/g, '')) ? undefined : called,
    TIMKIT_SDK_APP_ID: emulator.sdkAppId,
    TIMKIT_SECRET_KEY: emulator.secretKey,
    TIMKIT_IDENTIFIER: emulator.identifier,
  }
  for (const [name, value] of Object.entries(lines))
    if (value !== undefined) process.stdout.write(`${name}=${shellWord(String(value))}\n`)
  if (!isLoopback(host)) announceToOthers(port)
}

/** What is to be set elsewhere: the client has to be told that this host may get a UserSig unencrypted. */
function announceToOthers(port: number): void {
  const name = hostname()
  say(
    'from another machine or container set, with the name that this one has there (its service in a compose file):',
  )
  say(`  TIMKIT_BASE_URL=http://${name}:${port} TIMKIT_INSECURE_HOSTS=${name}`)
  say(`  in code: new TimClient({ …, baseUrl: 'http://${name}:${port}', insecureHosts: ['${name}'] })`)
}

/** A value as a shell reads it back: quoted only where that is needed. */
function shellWord(value: string): string {
  return /^[\w@%+=:,./[\]-]*$/.test(value) ? value : `'${value.replaceAll("'", `'\\''`)}'`
}

function fail(error: unknown): void {
  if (error instanceof UsageError) process.stderr.write(`timkit-emulator: ${error.message}\n`)
  else
    process.stderr.write(
      `timkit-emulator: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
    )
  process.exit(error instanceof UsageError ? 2 : 1)
}

main().catch(fail)
