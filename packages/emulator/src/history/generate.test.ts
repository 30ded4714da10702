import { createHash } from 'node:crypto'
import { gunzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { createApp } from '../../test/app.ts'

const messages = 20_000

async function generated() {
  const app = await createApp([], { generate: { messages } })
  const hour = await app.emulator.generated
  const { File } = await app.call('open_msg_svc/get_history', { ChatType: 'C2C', MsgTime: hour ?? '' })
  const [entry] = File
  if (entry === undefined) throw new Error('There is no file')
  const get = async (headers: Record<string, string> = {}) => {
    const response = await app.emulator.fetch(entry.URL, { headers })
    return new Uint8Array(await response.arrayBuffer())
  }
  return { ...app, entry, get, hour }
}

test('a generated hour has as many messages as wanted, and the sizes and MD5s that are listed', async () => {
  const { entry, get, hour } = await generated()
  expect(hour).toBe('2026051904')
  const gzip = await get()
  const file = gunzipSync(gzip)
  expect(JSON.parse(file.toString()).MsgList).toHaveLength(messages)
  expect(entry).toMatchObject({
    FileSize: file.length,
    FileMD5: createHash('md5').update(file).digest('hex'),
    GzipSize: gzip.length,
    GzipMD5: createHash('md5').update(gzip).digest('hex'),
  })
})

test('a generated hour can be resumed anywhere', async () => {
  const { get } = await generated()
  const gzip = await get()
  for (const from of [0, 1, 65_535, 65_536, gzip.length - 1]) {
    expect(Buffer.compare(await get({ range: `bytes=${from}-` }), gzip.subarray(from))).toBe(0)
  }
  expect(Buffer.compare(await get({ range: 'bytes=1000-99999' }), gzip.subarray(1000, 100_000))).toBe(0)
})

test('a generated hour is not there until it is measured', async () => {
  const { code, emulator } = await createApp([], { generate: { messages: 200_000, hour: '2026051900' } })
  const ask = () => code('open_msg_svc/get_history', { ChatType: 'C2C', MsgTime: '2026051900' })
  expect(await ask()).toBe(1004)
  expect(await emulator.generated).toBe('2026051900')
  expect(await ask()).toBe(0)
})

test.each([[{ messages: 0 }], [{ messages: 1.5 }], [{ messages: 1, hour: '2026' }]])(
  '%j is refused',
  async (generate) => {
    await expect(createApp([], { generate })).rejects.toThrow('generate.')
  },
)
