import { hostname } from 'node:os'
import { isLoopback } from '@timkit/core/internal'
import type { Emulator } from '../emulator.ts'
import type { EmulatorServer } from '../serve.ts'

/** Says where the emulator is (stderr), and prints what to set to use it, as a shell reads it (stdout). */
export function announce(
  emulator: Emulator,
  { url, port }: EmulatorServer,
  host: string,
  say: (words: string) => void,
): void {
  say(`serving on ${url}`)
  say('set these to use it')
  const { hostname: called } = new URL(url)
  const lines: Readonly<Record<string, string | number | undefined>> = {
    TIMKIT_BASE_URL: url,
    // The client sends a UserSig by plain HTTP to this machine, and to others when they are named.
    TIMKIT_INSECURE_HOSTS: isLoopback(called) ? undefined : called,
    TIMKIT_SDK_APP_ID: emulator.sdkAppId,
    TIMKIT_SECRET_KEY: emulator.secretKey,
    TIMKIT_IDENTIFIER: emulator.identifier,
  }
  for (const [name, value] of Object.entries(lines))
    if (value !== undefined) process.stdout.write(`${name}=${shellWord(String(value))}\n`)
  if (!isLoopback(host)) announceToOthers(port, say)
}

/** What is to be set elsewhere: the client has to be told that this host may get a UserSig unencrypted. */
function announceToOthers(port: number, say: (words: string) => void): void {
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
