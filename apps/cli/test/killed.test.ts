import { mkdtempSync, readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { TimClient } from '@timkit/core'
import { createEmulator } from '@timkit/emulator'
import { serve } from '@timkit/emulator/serve'
import { expect, it } from 'vitest'
import { runBuilt } from './run.ts'

/** `KILLS=500` for the long run. */
const kills = Number(process.env.KILLS ?? 8)
/** A sync of a new archive takes about so long; each archive is killed at some moments of it. */
const longestMs = 1_500
const killsOfAnArchive = 8

/** Words that each message of the hour holds one of, and a word that one message holds. */
const words = ['货吗', '谢谢', 'order', 'address', 'nothing came', '24 小时', 'ok', '15999']

it('a sync that is killed again and again loses nothing, and keeps nothing twice', {
  timeout: 600_000,
}, async () => {
  const emulator = createEmulator({
    now: () => Date.parse('2026-11-22T12:30:00+08:00'),
    generate: { messages: 16_000, hour: '2026112208' },
  })
  emulator.clock.freeze()
  await emulator.generated
  const server = await serve({ emulator })
  const { sdkAppId, secretKey, identifier } = emulator
  const client = new TimClient({ sdkAppId, secretKey, identifier, baseUrl: server.url })
  const expected = await textsOf(client)
  const env = {
    TIMKIT_SDK_APP_ID: String(sdkAppId),
    TIMKIT_SECRET_KEY: secretKey,
    TIMKIT_IDENTIFIER: identifier,
    TIMKIT_BASE_URL: server.url,
  }
  // Moments that are spread, the same in every run.
  let moment = 0
  const nextMoment = () => {
    moment = (moment + 0.618_034) % 1
    return moment * longestMs
  }
  for (let killed = 0; killed < kills; killed += killsOfAnArchive) {
    const folder = join(mkdtempSync(join(tmpdir(), 'timkit-killed-')), 'archive')
    const sync = ['archive', 'sync', '--archive', folder, '--since', '2026-11-22T06:00:00+08:00']
    for (let kill = 0; kill < Math.min(killsOfAnArchive, kills - killed); kill++)
      await runBuilt(sync, { env, killAfterMs: nextMoment() })
    expect(await runBuilt(sync, { env })).toMatchObject({ code: 0 })
    expect(await runBuilt(['archive', 'verify', '--deep', '--archive', folder], { env })).toMatchObject({
      code: 0,
    })
    expect(readdirSync(join(folder, '.parts'))).toEqual([])
    for (const word of words) {
      const { out } = await runBuilt(['search', `"${word}"`, '--count', '--archive', folder], { env })
      expect(Number(out), word).toBe(expected.filter((text) => text.includes(word)).length)
    }
  }
  await server.close()
})

async function textsOf(client: TimClient): Promise<string[]> {
  const texts: string[] = []
  const range = { since: '2026-11-22T06:00:00+08:00', until: '2026-11-22T11:59:00+08:00' }
  for await (const entry of client.historyRange(range)) {
    if (entry.status !== 'ready') continue
    for await (const { body } of entry.messages) {
      texts.push(body.map((part) => (part.MsgType === 'TIMTextElem' ? part.MsgContent.Text : '')).join(' '))
    }
  }
  return texts
}
