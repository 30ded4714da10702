import { once } from 'node:events'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { TimClient } from '@timkit/core'
import { createEmulator, type Emulator } from '@timkit/emulator'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { type Finished, runCommand, type Started, startCommand } from '../testing/run-command.ts'
import { runtimes } from '../testing/runtimes.ts'

const token = 'a token that only tests use'
const program = [runtimes.node(26), 'webhook-receiver/main.ts', '--port', '0']

let emulator: Emulator
let folder: string
let file: string
let env: Record<string, string>
const running: Started[] = []
beforeEach(async () => {
  emulator = createEmulator()
  folder = await mkdtemp(join(tmpdir(), 'timkit-receiver-'))
  file = join(folder, 'events.jsonl')
  env = { TIMKIT_SDK_APP_ID: String(emulator.sdkAppId), TIMKIT_WEBHOOK_TOKEN: token }
})
afterEach(async () => {
  for (const { child, finished } of running.splice(0)) {
    child.kill('SIGKILL')
    await finished
  }
  await rm(folder, { recursive: true })
})

/** Starts the program, and lets the emulator tell it. */
async function start(path = file): Promise<Started> {
  const started = startCommand([...program, path], { env })
  running.push(started)
  const { stdout } = started.child
  if (stdout === null) throw new Error('The program has an output')
  const [line] = await Promise.race([once(stdout, 'data'), started.finished.then(failed)])
  const [url] = /http:\S+(?=,)/.exec(String(line)) ?? []
  emulator.webhooks.change({ ...(url !== undefined && { url }), token, events: ['C2C.CallbackAfterSendMsg'] })
  return started
}

function failed({ stderr }: Finished): never {
  throw new Error(stderr)
}

async function send(body: string): Promise<void> {
  await new TimClient(emulator).send({ from: 'alice', to: 'shop_lin', body })
  await emulator.webhooks.idle()
}

async function textsKept(): Promise<string[]> {
  const lines = (await readFile(file, 'utf8')).trimEnd().split('\n')
  return lines.map((line) => JSON.parse(line).event.MsgBody[0].MsgContent.Text)
}

test('without a token, and with a folder for a file, it does not begin', async () => {
  const wrong: [string, Record<string, string>, string][] = [
    [file, { TIMKIT_WEBHOOK_TOKEN: '' }, 'Set TIMKIT_WEBHOOK_TOKEN'],
    [folder, {}, 'EISDIR'],
  ]
  const runs = wrong.map(async ([path, variables, message]) => {
    const { code, stderr } = await runCommand([...program, path], { env: { ...env, ...variables } })
    expect(stderr).toContain(message)
    expect(stderr).not.toContain(token)
    expect(code).toBe(2)
  })
  await Promise.all(runs)
})

test.runIf(process.platform === 'linux')(
  'a full disk is said at once, and is silence for longer than Tencent waits',
  async () => {
    const { child } = await start('/dev/full')
    // Longer than Tencent: an answer at two seconds would be there, and nobody would send the event again.
    emulator.webhooks.change({ timeout: 3000 })
    const said: string[] = []
    child.stderr?.on('data', (data) => said.push(String(data)))
    const sent = send('lost?')
    await vi.waitFor(() => expect(said.join('')).toContain('ENOSPC'), { timeout: 10_000 })
    expect(child.exitCode).toBeNull()
    await sent
    expect(emulator.webhooks.deliveries).toMatchObject([
      { outcome: 'failed', attempts: [{ failure: 'late' }] },
    ])
  },
)

test('what was answered is there after a kill, and is not kept twice', async () => {
  const first = await start()
  await send('one')
  first.child.kill('SIGKILL')
  await first.finished
  await start()
  const [told] = emulator.webhooks.deliveries
  await emulator.webhooks.resend(told?.id ?? 0)
  await send('two')
  expect(emulator.webhooks.deliveries.map(({ outcome }) => outcome)).toEqual([
    'delivered',
    'delivered',
    'delivered',
  ])
  expect(await textsKept()).toEqual(['one', 'two'])
})

test('what is forged is refused, and said without the token; told to end, it ends well', async () => {
  const { child, finished } = await start()
  emulator.webhooks.change({ faults: [{ signature: 'wrong', times: 1 }] })
  await send('forged')
  await send('one')
  expect(emulator.webhooks.deliveries.map(({ attempts }) => attempts[0]?.status)).toEqual([403, 200])
  child.kill('SIGTERM')
  expect(await finished).toMatchObject({ code: 0, stderr: 'webhook refused (signature)\n' })
  expect(await textsKept()).toEqual(['one'])
})
