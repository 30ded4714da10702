import { UsageError } from '@timkit/command-line'
import { isLoopback } from '@timkit/core/internal'
import type { Emulator } from '../emulator.ts'
import { type EmulatorServer, serve } from '../serve.ts'

/** Where the command listens. */
export interface Place {
  readonly host: string
  readonly port: number
}

/** Refuses an address that others can reach, unless that is meant: they could read the key. */
export function checkHost(host: string, allowRemote: boolean): void {
  if (allowRemote || isLoopback(host)) return
  throw new UsageError(
    `--host ${host} can be reached by others, who could then read the key: add --allow-remote if that is meant`,
  )
}

/** Serves an emulator where the flags say, after {@link checkHost}. */
export async function listen(emulator: Emulator, { host, port }: Place): Promise<EmulatorServer> {
  try {
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
