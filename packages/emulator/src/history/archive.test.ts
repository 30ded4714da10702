import { createHash } from 'node:crypto'
import { gunzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { createApp, noon, text } from '../../test/app.ts'

const hour = 3_600_000
const message = { From_Account: 'bob', To_Account: 'alice', MsgRandom: 45_838, MsgSeq: 3_452_069_198 }
const md5 = (bytes: Uint8Array): string => createHash('md5').update(bytes).digest('hex')

describe('get_history', () => {
  test.each([
    ['no chat type', { MsgTime: '2026052011' }, 1002],
    ['a chat type in small letters', { ChatType: 'c2c', MsgTime: '2026052011' }, 1002],
    ['no hour', { ChatType: 'C2C' }, 1002],
    ['an hour that does not exist', { ChatType: 'C2C', MsgTime: '2026052024' }, 1002],
    ['a day that does not exist', { ChatType: 'C2C', MsgTime: '2026023012' }, 1002],
    ['an hour as a number', { ChatType: 'C2C', MsgTime: 2026052011 }, 1002],
    ['the current hour', { ChatType: 'C2C', MsgTime: '2026052012' }, 1004],
    ['a future hour', { ChatType: 'C2C', MsgTime: '2027010100' }, 1004],
    ['an empty hour', { ChatType: 'C2C', MsgTime: '2026052011' }, 1004],
    ['an hour of 8 days ago', { ChatType: 'C2C', MsgTime: '2026051211' }, 1005],
  ])('get_history refuses %s', async (_, body, code) => {
    expect(await (await createApp()).code('open_msg_svc/get_history', body)).toBe(code)
  })

  test('get_history has the files of an hour after a delay, and for 7 days', async () => {
    const { call, code, emulator } = await createApp(['alice', 'bob'], { historyDelay: 10 })
    await call('openim/sendmsg', { ...message, MsgBody: text('hi') })
    const ask = () => code('open_msg_svc/get_history', { ChatType: 'C2C', MsgTime: '2026052012' })
    emulator.clock.set(Date.UTC(2026, 4, 20, 5, 9, 59))
    expect(await ask()).toBe(1004)
    emulator.clock.set(Date.UTC(2026, 4, 20, 5, 10))
    expect(await ask()).toBe(0)
    emulator.clock.set(Date.UTC(2026, 4, 27, 4, 59, 59))
    expect(await ask()).toBe(0)
    emulator.clock.set(Date.UTC(2026, 4, 27, 5, 0))
    expect(await ask()).toBe(1005)
  })

  test('get_history gives a gzip in the documented layout with right sizes and MD5s', async () => {
    const { call, emulator } = await createApp(['alice', 'bob'])
    await call('openim/sendmsg', { ...message, MsgBody: text('Quartering') })
    await call('openim/sendmsg', {
      ...message,
      MsgSeq: 1,
      From_Account: 'alice',
      To_Account: 'bob',
      MsgBody: text('你好 "😀"\n'),
    })
    emulator.clock.advance(hour)
    const { File } = await call('open_msg_svc/get_history', { ChatType: 'C2C', MsgTime: '2026052012' })
    expect(File).toHaveLength(1)
    const [entry] = File
    if (entry === undefined) return
    const gzip = new Uint8Array(await (await emulator.fetch(entry.URL)).arrayBuffer())
    const file = gunzipSync(gzip)
    const time = Math.floor(noon / 1000)
    expect(file.toString()).toBe(
      `{"SdkAppId":1400000000,"ChatType":"C2C","MsgTime":"2026052012","MsgList":[
{"From_Account":"alice","To_Account":"bob","MsgTimestamp":${time},"MsgSeq":1,"MsgRandom":45838,"MsgBody":[{"MsgType":"TIMTextElem","MsgContent":{"Text":"你好 \\"😀\\"\\n"}}]},
{"From_Account":"bob","To_Account":"alice","MsgTimestamp":${time},"MsgSeq":3452069198,"MsgRandom":45838,"MsgBody":[{"MsgType":"TIMTextElem","MsgContent":{"Text":"Quartering"}}]}
]}`,
    )
    expect(entry).toMatchObject({
      ExpireTime: '2026-05-20 14:34:56',
      FileSize: file.length,
      FileMD5: md5(file),
      GzipSize: gzip.length,
      GzipMD5: md5(gzip),
    })
    expect(entry.URL).toMatch(/^https:\/\/download\.tim\.qq\.com\/msg_history\/2\/[0-9a-f]{32}\.gz$/)
  })

  test('takes up a message that is imported after the file was made', async () => {
    const { call, emulator } = await createApp(['alice', 'bob'])
    await call('openim/sendmsg', { ...message, MsgBody: text('one') })
    emulator.clock.advance(hour)
    const list = () => call('open_msg_svc/get_history', { ChatType: 'C2C', MsgTime: '2026052012' })
    const before = await list()
    const late = {
      SyncFromOldSystem: 2,
      MsgTimeStamp: Math.floor(noon / 1000),
      MsgBody: text('two'),
    } as const
    await call('openim/importmsg', { ...message, MsgSeq: 2, ...late })
    expect((await list()).File[0]?.FileSize).toBeGreaterThan(before.File[0]?.FileSize ?? 0)
  })
})

describe('a download', () => {
  async function download() {
    const app = await createApp(['alice', 'bob'], { urlLifetime: 30 })
    await app.call('openim/sendmsg', { ...message, MsgBody: text('hello '.repeat(100)) })
    app.emulator.clock.advance(hour)
    const { File } = await app.call('open_msg_svc/get_history', { ChatType: 'C2C', MsgTime: '2026052012' })
    const url = File[0]?.URL ?? ''
    const get = (headers: Record<string, string> = {}, method = 'GET') =>
      app.emulator.fetch(url, { method, headers })
    const all = new Uint8Array(await (await get()).arrayBuffer())
    return { ...app, url, get, all }
  }

  test('a download is refused when the address is wrong or has expired, or the method is not GET or HEAD', async () => {
    const { emulator, url, get } = await download()
    expect((await emulator.fetch(url.replace(/[0-9a-f]{32}/, '0'.repeat(32)))).status).toBe(404)
    expect((await get({}, 'POST')).status).toBe(405)
    emulator.clock.advance(30 * 60_000)
    expect((await get()).status).toBe(200)
    emulator.clock.advance(1)
    expect((await get()).status).toBe(403)
  })

  test('a download can be resumed with a range', async () => {
    const { get, all } = await download()
    const part = await get({ range: 'bytes=10-' })
    expect(part.status).toBe(206)
    expect(part.headers.get('content-range')).toBe(`bytes 10-${all.length - 1}/${all.length}`)
    expect(part.headers.get('content-length')).toBe(String(all.length - 10))
    expect(new Uint8Array(await part.arrayBuffer())).toEqual(all.subarray(10))
    expect(new Uint8Array(await (await get({ range: 'bytes=3-5' })).arrayBuffer())).toEqual(
      all.subarray(3, 6),
    )
    expect(new Uint8Array(await (await get({ range: 'bytes=-4' })).arrayBuffer())).toEqual(all.subarray(-4))
  })

  test('a download answers 416 to a range outside, and in full to a range that is none or of another file', async () => {
    const { get, all } = await download()
    const outside = await get({ range: `bytes=${all.length}-` })
    expect([outside.status, outside.headers.get('content-range')]).toEqual([416, `bytes */${all.length}`])
    for (const headers of [
      { range: 'bytes=5-3' },
      { range: 'lines=1-2' },
      { range: 'bytes=0-1,4-5' },
      { range: 'bytes=1-', 'if-range': '"x"' },
    ]) {
      const response = await get(headers)
      expect(response.status).toBe(200)
      expect(new Uint8Array(await response.arrayBuffer())).toEqual(all)
    }
  })

  test('tells its size to HEAD without sending anything', async () => {
    const { get, all } = await download()
    const head = await get({}, 'HEAD')
    expect(head.headers.get('content-length')).toBe(String(all.length))
    expect(await head.text()).toBe('')
  })

  test.each([
    [{}, 'https://download.tim.qq.com'],
    [{ baseUrl: 'http://127.0.0.1:8080' }, 'http://127.0.0.1:8080'],
  ])('a download is on the host that belongs to the options %j', async (options, host) => {
    const { call, emulator } = await createApp(['alice', 'bob'], options)
    await call('openim/sendmsg', { ...message, MsgBody: text('x') })
    emulator.clock.advance(hour)
    const { File } = await call('open_msg_svc/get_history', { ChatType: 'C2C', MsgTime: '2026052012' })
    expect(File[0]?.URL.startsWith(`${host}/msg_history/`)).toBe(true)
  })
})
