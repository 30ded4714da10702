/** Opens the app that the environment names. */

import { readFile } from 'node:fs/promises'
import { homedir } from 'node:os'
import process from 'node:process'
import { parseSecretKey, type Region, TimClient } from '@timkit/core'

/** Something that the person has to mend before a program can begin. */
export class SetupError extends Error {}

/** Which variable holds which option of the client. */
const variables: Readonly<Record<string, string>> = {
  sdkAppId: 'TIMKIT_SDK_APP_ID',
  secretKey: 'TIMKIT_SECRET_KEY',
  identifier: 'TIMKIT_IDENTIFIER',
  region: 'TIMKIT_REGION',
  baseUrl: 'TIMKIT_BASE_URL',
  insecureHosts: 'TIMKIT_INSECURE_HOSTS',
}

/**
 * Makes a client of the app that the environment names, or of an emulator inside this process.
 *
 * The emulator is only ever asked for by name: a nightly run that lost its environment must not take a made-up shop
 * for the app.
 */
export async function openClient(demo: boolean): Promise<TimClient> {
  if (demo) {
    // Not imported above: a program that asks a real app needs no emulator.
    const { createEmulator } = await import('@timkit/emulator')
    return new TimClient(createEmulator())
  }
  const { TIMKIT_SDK_APP_ID, TIMKIT_IDENTIFIER, TIMKIT_REGION, TIMKIT_BASE_URL, TIMKIT_INSECURE_HOSTS } =
    process.env
  if (!TIMKIT_SDK_APP_ID)
    throw new SetupError('TIMKIT_SDK_APP_ID is not set; --demo asks an emulator instead')
  const secretKey = await readKey()
  try {
    return new TimClient({
      sdkAppId: Number(TIMKIT_SDK_APP_ID),
      secretKey,
      identifier: TIMKIT_IDENTIFIER || 'administrator',
      region: (TIMKIT_REGION || undefined) as Region | undefined,
      baseUrl: TIMKIT_BASE_URL || undefined,
      insecureHosts: TIMKIT_INSECURE_HOSTS?.split(/[,\s]+/).filter(Boolean),
    })
  } catch (error) {
    // The client's errors begin with the option that is wrong, and never hold the key.
    const message = error instanceof Error ? error.message : String(error)
    throw new SetupError(
      message
        .replace(/^\w+/, (option) => variables[option] ?? option)
        .replace(/insecureHosts: \["(.*)"\]/, 'TIMKIT_INSECURE_HOSTS=$1'),
    )
  }
}

async function readKey(): Promise<string> {
  const { TIMKIT_SECRET_KEY: key, TIMKIT_SECRET_KEY_FILE: file } = process.env
  if (key && file) throw new SetupError('Set only one of TIMKIT_SECRET_KEY and TIMKIT_SECRET_KEY_FILE')
  if (key) return key
  if (!file) throw new SetupError('Neither TIMKIT_SECRET_KEY nor TIMKIT_SECRET_KEY_FILE is set')
  const path = file.replace(/^~(?=[\\/])/, homedir())
  const bytes = await readFile(path).catch((error: Error) => {
    throw new SetupError(`TIMKIT_SECRET_KEY_FILE is ${JSON.stringify(file)}: ${error.message}`)
  })
  try {
    return parseSecretKey(bytes, `The file of TIMKIT_SECRET_KEY_FILE, ${path},`)
  } catch (error) {
    throw new SetupError((error as Error).message)
  }
}
