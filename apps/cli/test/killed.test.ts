import { mkdtempSync, readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { TimClient } from '@timkit/core'
import { createEmulator } from '@timkit/emulator'
import { serve } from '@timkit/emulator/serve'
import { expect, it } from 'vitest'
import { grepFolder } from '../../../packages/archive/test/grep-folder.ts'
import { runBuilt } from './run.ts'

/** `KILLS=500` for the long run. */
const kills = Number(process.env.KILLS ?? 15)

/** What an archive goes through: how often each is killed, and within which time. */
const stages = [
  { name: 'sync', times: 6, longestMs: 1_500 },
  { name: 'rebuild', times: 4, longestMs: 1_200 },
  { name: 'erase', times: 5, longestMs: 1_200 },
] as const
const killsOfAnArchive = stages.reduce((sum, { times }) => sum + times, 0)

/** Words that each message of the hour holds one of, and a word that one message holds. */
const words = ['货吗', '谢谢', 'order', 'address', 'nothing came', '24 小时', 'ok', '15999']

it('what is killed again and again while it syncs, rebuilds and erases loses nothing, keeps nothing twice, and leaves nothing that was erased', {
  timeout: 1_800_000,
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
  const messages = await messagesOf(client)
  const erased = talkative(messages)
  const left = messages.filter(({ from }) => from !== erased)
  const env = {
    TIMKIT_SDK_APP_ID: String(sdkAppId),
    TIMKIT_SECRET_KEY: secretKey,
    TIMKIT_IDENTIFIER: identifier,
    TIMKIT_BASE_URL: server.url,
  }
  // Moments that are spread, the same in every run.
  let moment = 0
  const nextMoment = (longestMs: number) => {
    moment = (moment + 0.618_034) % 1
    return moment * longestMs
  }
  for (let killed = 0; killed < kills; killed += killsOfAnArchive) {
    const folder = join(mkdtempSync(join(tmpdir(), 'timkit-killed-')), 'archive')
    const commands = {
      sync: ['archive', 'sync', '--since', '2026-11-22T06:00:00+08:00'],
      rebuild: ['archive', 'rebuild'],
      erase: ['archive', 'erase', '--user', erased, '--yes'],
    }
    for (const { name, times, longestMs } of stages) {
      const command = [...commands[name], '--archive', folder]
      for (let kill = 0; kill < times; kill++)
        await runBuilt(command, { env, killAfterMs: nextMoment(longestMs) })
      // What was begun last is finished by what comes next, too: a rebuild by the erase.
      if (name === 'sync') expect(await runBuilt(command, { env })).toMatchObject({ code: 0 })
      if (name === 'sync') await expectCounts(folder, env, messages)
    }
    expect(await runBuilt([...commands.erase, '--archive', folder], { env })).toMatchObject({ code: 0 })
    expect(await runBuilt(['archive', 'verify', '--deep', '--archive', folder], { env })).toMatchObject({
      code: 0,
    })
    expect(readdirSync(join(folder, '.parts'))).toEqual([])
    await expectCounts(folder, env, left)
    for (const { from, text } of messages) {
      if (from === erased) expect(grepFolder(folder, numberOf(text)), text).toEqual([])
    }
  }
  await server.close()
})

async function expectCounts(
  folder: string,
  env: Readonly<Record<string, string>>,
  messages: readonly Kept[],
): Promise<void> {
  for (const word of words) {
    const { out } = await runBuilt(['search', `"${word}"`, '--count', '--archive', folder], { env })
    expect(Number(out), word).toBe(messages.filter(({ text }) => text.includes(word)).length)
  }
}

interface Kept {
  readonly from: string
  readonly text: string
}

/** Each message of the hour ends with a number of its own. */
const numberOf = (text: string): string => text.slice(text.lastIndexOf('#'))

/** An account of which several messages can be looked for in the bytes of files, since no other's number begins so. */
function talkative(messages: readonly Kept[]): string {
  const found = messages.find(({ from }) => {
    const own = messages.filter((message) => message.from === from)
    return own.length > 3 && own.every(({ text }) => numberOf(text).length === '#10000'.length)
  })
  if (found === undefined) throw new Error('nobody sent enough')
  return found.from
}

async function messagesOf(client: TimClient): Promise<Kept[]> {
  const kept: Kept[] = []
  const range = { since: '2026-11-22T06:00:00+08:00', until: '2026-11-22T11:59:00+08:00' }
  for await (const entry of client.historyRange(range)) {
    if (entry.status !== 'ready') continue
    for await (const { from, body } of entry.messages) {
      const text = body.map((part) => (part.MsgType === 'TIMTextElem' ? part.MsgContent.Text : '')).join(' ')
      kept.push({ from, text })
    }
  }
  return kept
}
