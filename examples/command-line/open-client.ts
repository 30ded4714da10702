/** Opens the app that the environment names. */

import process from 'node:process'
import { parseSecretKey, type Region, TimClient } from '@timkit/core'
import { readKeyFile } from './key-file.ts'
import { given, insecureHosts, inVariables, SetupError, type Variables } from './variables.ts'

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
  const { env } = process
  const sdkAppId = given(env, 'TIMKIT_SDK_APP_ID')
  if (sdkAppId === undefined) {
    throw new SetupError('TIMKIT_SDK_APP_ID is not set; --demo asks an emulator instead')
  }
  try {
    return new TimClient({
      sdkAppId: Number(sdkAppId),
      secretKey: readKey(env),
      identifier: given(env, 'TIMKIT_IDENTIFIER') ?? 'administrator',
      region: given(env, 'TIMKIT_REGION') as Region | undefined,
      baseUrl: given(env, 'TIMKIT_BASE_URL'),
      insecureHosts: insecureHosts(env),
    })
  } catch (error) {
    throw new SetupError(inVariables(error instanceof Error ? error.message : String(error)))
  }
}

function readKey(env: Variables): string {
  // Not by `given`: what is wrong with a key is said without it.
  const key = env.TIMKIT_SECRET_KEY || undefined
  const file = given(env, 'TIMKIT_SECRET_KEY_FILE')
  if (key !== undefined && file !== undefined) {
    throw new SetupError('Set only one of TIMKIT_SECRET_KEY and TIMKIT_SECRET_KEY_FILE')
  }
  if (key !== undefined) return parseSecretKey(key, 'TIMKIT_SECRET_KEY')
  if (file === undefined) throw new SetupError('Neither TIMKIT_SECRET_KEY nor TIMKIT_SECRET_KEY_FILE is set')
  try {
    return readKeyFile(file)
  } catch (error) {
    throw new SetupError(`TIMKIT_SECRET_KEY_FILE gives no key: ${(error as Error).message}`)
  }
}
