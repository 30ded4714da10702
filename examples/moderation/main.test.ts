import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { TimClient } from '@timkit/core'
import { createEmulator } from '@timkit/emulator'
import { expect, test } from 'vitest'
import { runCommand, startCommand } from '../testing/run-command.ts'
import { runtimes } from '../testing/runtimes.ts'

const token = 'a token that only tests use'
const program = [runtimes.node(26), 'moderation/main.ts', '--port', '0']

test('without words it does not begin', async () => {
  const env = { TIMKIT_SDK_APP_ID: '1400000000', TIMKIT_WEBHOOK_TOKEN: token }
  const runs = [
    ['/nowhere/words.txt', 'ENOENT'],
    ['/dev/null', 'the list holds no word'],
  ].map(async ([path = '', message]) => {
    const { code, stderr } = await runCommand([...program, path], { env })
    expect(stderr).toContain(message)
    expect(code).toBe(2)
  })
  await Promise.all(runs)
})

test('over HTTP, words of the file are refused and numbers masked', async () => {
  const emulator = createEmulator()
  const folder = await mkdtemp(join(tmpdir(), 'timkit-moderation-'))
  const words = join(folder, 'words.txt')
  await writeFile(words, '代开发票\n')
  const env = { TIMKIT_SDK_APP_ID: String(emulator.sdkAppId), TIMKIT_WEBHOOK_TOKEN: token }
  const { child, finished } = startCommand([...program, words], { env })
  const [line] = await Promise.race([
    once(child.stdout ?? child, 'data'),
    finished.then(({ stderr }) => Promise.reject(new Error(stderr))),
  ])
  const [url = ''] = /http:\S+/.exec(String(line)) ?? []
  emulator.webhooks.change({ url, token, events: ['C2C.CallbackBeforeSendMsg'] })

  const client = new TimClient(emulator)
  const send = (body: string) => client.send({ from: 'alice', to: 'shop_lin', body })
  await expect(send('代 开发票？代开发票！')).rejects.toMatchObject({ code: 120_001 })
  await send('13800138000')
  const last = await client.messages({ account: 'alice', chat: { type: 'c2c', peer: 'shop_lin' } }).first()
  expect(last?.body).toEqual([{ MsgType: 'TIMTextElem', MsgContent: { Text: '138****8000' } }])
  child.kill('SIGTERM')
  expect(await finished).toMatchObject({ code: 0, stderr: '' })
  await rm(folder, { recursive: true })
})
