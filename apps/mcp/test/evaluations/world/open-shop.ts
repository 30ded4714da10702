import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createEmulator } from '@timkit/emulator'
import { serve } from '@timkit/emulator/serve'
import { keepArchive } from './keep-archive.ts'
import { createShop, type Shop, seedOf } from './shop.ts'
import { now } from './time.ts'

/** The smallest PNG that there is. */
export const png: Uint8Array<ArrayBuffer> = Uint8Array.from(
  atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='),
  (character) => character.charCodeAt(0),
)

/** A shop whose service answers on a port of this machine, and whose archive is in a folder. */
export interface OpenShop {
  readonly shop: Shop
  /** The settings of a server that reads it. */
  readonly env: Readonly<Record<string, string>>
  readonly close: () => Promise<void>
}

/** Serves the shop at 15:00 of its Monday, with an archive of twelve weeks. */
export async function openShop(): Promise<OpenShop> {
  let answer = (_request: Request): Promise<Response> => Promise.reject(new Error('The shop is not open yet'))
  const server = await serve({
    emulator: { fetch: (input, init) => answer(input instanceof Request ? input : new Request(input, init)) },
  })
  const folder = await mkdtemp(join(tmpdir(), 'timkit-evaluations-'))
  const close = async (): Promise<void> => {
    await server.close()
    await rm(folder, { recursive: true, force: true })
  }
  try {
    const shop = createShop(server.url)
    let time = now
    const emulator = createEmulator({ now: () => time * 1000, seed: seedOf(shop) })
    await keepArchive(folder, emulator, (seconds) => {
      time = seconds
    })
    time = now
    answer = (request) =>
      new URL(request.url).pathname === '/files/lid.png'
        ? Promise.resolve(new Response(png, { headers: { 'content-type': 'image/png' } }))
        : emulator.fetch(request)
    const { sdkAppId, secretKey, identifier } = emulator
    const env = {
      TIMKIT_SDK_APP_ID: String(sdkAppId),
      TIMKIT_SECRET_KEY: secretKey,
      TIMKIT_IDENTIFIER: identifier,
      TIMKIT_BASE_URL: server.url,
      TIMKIT_ARCHIVE: folder,
      TIMKIT_MCP_MASK: 'phone',
      TIMKIT_MCP_TOOLS: 'all',
      TIMKIT_MCP_ALLOW_SEND: 'desk_amy',
    }
    return { shop, env, close }
  } catch (error) {
    await close()
    throw error
  }
}
