import { spawn } from 'node:child_process'
import { createEmulator } from '@timkit/emulator'
import { serve } from '@timkit/emulator/serve'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { built, rows, runBuilt } from './run.ts'
import { ServiceFolder } from './service.ts'

let folder: ServiceFolder
beforeEach(() => {
  folder = new ServiceFolder()
})
afterEach(() => folder[Symbol.dispose]())

/** Runs the built service and ends it at a moment of its log. */
async function runService(config: string, signal: NodeJS.Signals, isTime: () => boolean) {
  const child = spawn(process.execPath, [built, 'archive', 'serve', '--config', config, '--port', '0'], {
    env: { PATH: process.env.PATH, TIMKIT_LANG: 'en' },
  })
  let out = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    out += text
  })
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve))
  await expect.poll(() => out.includes('"serving"') && isTime(), { timeout: 20_000 }).toBe(true)
  const startedAt = performance.now()
  child.kill(signal)
  return { code: await ended, ms: performance.now() - startedAt, logs: rows(out) }
}

test.each(['SIGTERM', 'SIGINT'] as const)(
  'the built service ends within five seconds at %s, also where an answer hangs, and goes on at the next start',
  async (signal) => {
    const emulator = createEmulator()
    let asked = 0
    let isHanging = true
    const server = await serve({
      emulator: {
        fetch: async (input, init) => {
          asked++
          if (isHanging && asked > 4) await new Promise((resolve) => setTimeout(resolve, 120_000).unref())
          return emulator.fetch(input, init)
        },
      },
    })
    folder.write('key', emulator.secretKey)
    const app = `{ name: shop, sdkAppId: ${emulator.sdkAppId}, keyFile: key, baseUrl: "${server.url}", archive: shop, since: 6h }`
    const config = folder.write('archive.yaml', `apps: [${app}]`)
    const { code, ms, logs } = await runService(config, signal, () => asked > 4)
    expect(code).toBe(130)
    expect(ms).toBeLessThan(5_000)
    expect(logs.at(-1)).toMatchObject({ level: 'info', event: 'stopped' })
    isHanging = false
    const env = {
      TIMKIT_SDK_APP_ID: String(emulator.sdkAppId),
      TIMKIT_SECRET_KEY: emulator.secretKey,
      TIMKIT_BASE_URL: server.url,
      TIMKIT_ARCHIVE: `${folder.path}/shop`,
    }
    const { code: synced, err } = await runBuilt(['archive', 'sync', '--since', '6h'], { env })
    expect({ synced, err }).toMatchObject({ synced: 0 })
    await server.close()
  },
)
