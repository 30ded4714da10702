/** Opens the app that the environment names. */

import process from 'node:process'
import { clientOptions, TimClient } from '@timkit/core'
import { SetupError, withKeyOfFile } from './variables.ts'

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
    // It takes any number of calls.
    return new TimClient({ ...createEmulator(), rateLimiter: false })
  }
  const { env } = process
  if (!env.TIMKIT_SDK_APP_ID) {
    throw new SetupError('TIMKIT_SDK_APP_ID is not set; --demo asks an emulator instead')
  }
  return new TimClient(clientOptions(withKeyOfFile(env)))
}
