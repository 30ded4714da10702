import { NetworkError, ResponseError, TimeoutError } from '@timkit/core'
import { describe, expect, test } from 'vitest'
import { createApp, text } from '../../test/app.ts'
import { createEmulator, type FaultRule } from '../index.ts'
import { otherCommands } from '../services/other-commands.ts'
import { Faults } from './plan.ts'

const unread = { To_Account: 'alice' }
const command = 'openim/get_c2c_unread_msg_num'
const [notEmulated] = otherCommands.keys()

test.each<[string, unknown]>([
  ['must be an object', 7],
  ['a field "comand"', { comand: 'openim/*', reset: true }],
  ['command', { command: 'openim', reset: true }],
  ['did you mean "openim/sendmsg"?', { command: 'openim/send_msg', reset: true }],
  ['did you mean "recentcontact/*"?', { command: 'recentcontacts/*', reset: true }],
  ['none is called like that', { command: 'weather/forecast_of_tomorrow', reset: true }],
  ['the service has but the emulator does not', { command: notEmulated, reset: true }],
  ['probability', { probability: 1.1, reset: true }],
  ['times', { times: 0, reset: true }],
  ['latency', { latency: -1 }],
  ['latency', { latency: [1, 2, 3] }],
  ['latency [5,1]', { latency: [5, 1] }],
  ['latency', { latency: [0, Number.NaN] }],
  ['latency', { latency: [[1, 2], 3] }],
  ['latency', { latency: 3_600_001 }],
  ['does nothing', { latency: 0 }],
  ['does nothing', { latency: [0, 0] }],
  ['after', { after: 2 ** 53, reset: true }],
  ['probability', { probability: Number.NaN, reset: true }],
  ['status', { status: 99 }],
  ['errorCode', { errorCode: 0 }],
  ['errorCode', { errorCode: 2 ** 31 }],
  ['errorInfo, which needs an errorCode', { errorInfo: 'no', status: 502 }],
  ['carriedOut, which needs', { carriedOut: true, latency: 5 }],
  ['carriedOut, which needs', { carriedOut: true, cut: 0.5 }],
  ['cut', { cut: 1 }],
  ['corrupt', { corrupt: 0.5 }],
  ['corrupt', { corrupt: 1_000_001 }],
  ['reset', { reset: 'yes' }],
  ['does nothing', { command: '*' }],
  ['does status and reset', { status: 502, reset: true }],
  ['stale', { command: '*', stale: true }],
  ['errorCode', { command: 'download', errorCode: 1003 }],
])('a rule is refused with words about "%s": %j', async (words, rule) => {
  expect(() => createEmulator().faults.add(rule as FaultRule)).toThrow(words)
  expect(() => createEmulator({ faults: [rule as FaultRule] })).toThrow('faults[0]')
})

test('the compiler knows the commands that a rule may name', () => {
  const rules: FaultRule[] = [
    { command: 'openim/sendmsg', reset: true },
    { command: 'openim/*', reset: true },
    // @ts-expect-error there is no such command
    { command: 'openim/send_msg', reset: true },
    // @ts-expect-error there is no such service
    { command: 'open_im/*', reset: true },
  ]
  expect(() => createEmulator({ faults: rules })).toThrow('faults[2]')
})

describe('a fault', () => {
  test('happens to its command only, after so many calls, so many times', async () => {
    const { code, emulator } = await createApp(['alice'])
    emulator.faults.add({ command, errorCode: 91000, after: 1, times: 2 })
    const codes: number[] = []
    for (let call = 0; call < 5; call += 1) codes.push(await code(command, unread))
    expect(codes).toEqual([0, 91000, 91000, 0, 0])
    expect(await code('im_open_login_svc/account_check', { CheckItem: [{ UserID: 'alice' }] })).toBe(0)
    expect(emulator.faults.planned).toMatchObject([{ seen: 5, happened: 2 }])
  })

  test('a fault of the first rule that happens counts, and a rule can be taken out', async () => {
    const { code, emulator } = await createApp(['alice'])
    const stop = emulator.faults.add({ command: 'openim/*', errorCode: 60008 })
    emulator.faults.add({ errorCode: 91000 })
    expect(await code(command, unread)).toBe(60008)
    stop()
    expect(await code(command, unread)).toBe(91000)
    emulator.faults.clear()
    expect(await code(command, unread)).toBe(0)
  })

  test('left to chance is the same at every run', () => {
    const run = (seed: number): string => {
      const faults = new Faults(seed)
      faults.add({ probability: 0.3, latency: [10, 20] })
      return Array.from({ length: 200 }, () => faults.next(command)?.delay ?? '-').join()
    }
    expect(run(1)).toBe(run(1))
    expect(run(1)).not.toBe(run(2))
    const happened = run(1)
      .split(',')
      .filter((delay) => delay !== '-')
      .map(Number)
    expect(happened.length).toBeGreaterThan(30)
    expect(happened.length).toBeLessThan(90)
    for (const delay of happened) expect(delay >= 10 && delay < 20).toBe(true)
  })

  test('a fault can lose the answer to a command that was carried out', async () => {
    const { call, client, emulator } = await createApp(['alice', 'bob'])
    const message = { From_Account: 'bob', To_Account: 'alice', MsgRandom: 1, MsgBody: text('hi') }
    emulator.faults.add({ command: 'openim/sendmsg', reset: true, times: 1 })
    await expect(client.call('openim/sendmsg', message, { retry: false })).rejects.toThrow(NetworkError)
    expect(await call(command, unread)).toHaveProperty('AllC2CUnreadMsgNum', 0)
    emulator.faults.set([{ command: 'openim/sendmsg', reset: true, carriedOut: true, times: 1 }])
    await expect(client.call('openim/sendmsg', message, { retry: false })).rejects.toThrow(NetworkError)
    expect(await call(command, unread)).toHaveProperty('AllC2CUnreadMsgNum', 1)
  })

  test('a fault can carry out a command and never answer', async () => {
    const { call, client, emulator } = await createApp(['alice', 'bob'])
    const message = { From_Account: 'bob', To_Account: 'alice', MsgRandom: 1, MsgBody: text('hi') }
    emulator.faults.add({ command: 'openim/sendmsg', hang: true, carriedOut: true })
    const lost = client.call('openim/sendmsg', message, { retry: false, timeout: 50 })
    await expect(lost).rejects.toThrow(TimeoutError)
    expect(await call(command, unread)).toHaveProperty('AllC2CUnreadMsgNum', 1)
  })

  test('a fault can be an HTTP error with a page', async () => {
    const { client, emulator } = await createApp(['alice'])
    emulator.faults.add({ status: 502 })
    await expect(client.call(command, unread, { retry: false })).rejects.toThrow(ResponseError)
  })

  test('a fault can cut a body and spoil one', async () => {
    const { client, emulator } = await createApp(['alice'])
    emulator.faults.set([
      { cut: 0.5, times: 1 },
      { corrupt: 200, times: 1 },
    ])
    await expect(client.call(command, unread, { retry: false })).rejects.toThrow(NetworkError)
    await expect(client.call(command, unread, { retry: false })).rejects.toThrow(ResponseError)
  })

  test('a fault can make a request wait, or wait forever until it is given up', async () => {
    const waited: number[] = []
    const sleep = async (milliseconds: number): Promise<void> => void waited.push(milliseconds)
    const { code, client, emulator } = await createApp(['alice'], { sleep })
    emulator.faults.set([{ latency: 1500, times: 1 }, { hang: true }])
    expect(await code(command, unread)).toBe(0)
    expect(waited).toEqual([1500])
    const giveUp = new AbortController()
    const hanging = client.call(command, unread, { retry: false, signal: giveUp.signal })
    giveUp.abort(new Error('enough'))
    await expect(hanging).rejects.toThrow('enough')
  })

  test('a fault is in the log, in words', async () => {
    const { code, emulator } = await createApp(['alice'])
    emulator.faults.set([
      { latency: 1, times: 1 },
      { errorCode: 60008, latency: 2 },
    ])
    await code(command, unread)
    await code(command, unread)
    expect(emulator.log.records).toMatchObject([
      { command, status: 200, errorCode: 0, fault: 'latency 1' },
      { command, status: 200, errorCode: 60008, fault: 'latency 2, errorCode 60008' },
    ])
  })

  test('a fault comes back with a reset when it was there from the start', async () => {
    const { code, emulator } = await createApp([], { faults: [{ errorCode: 91000, times: 1 }] })
    const list = { CheckItem: [{ UserID: 'alice' }] }
    expect([
      await code('im_open_login_svc/account_check', list),
      await code('im_open_login_svc/account_check', list),
    ]).toEqual([91000, 0])
    emulator.reset()
    expect(await code('im_open_login_svc/account_check', list)).toBe(91000)
  })
})

describe('a download', () => {
  async function withFile() {
    const app = await createApp(['alice', 'bob'])
    const message = { From_Account: 'bob', To_Account: 'alice', MsgBody: text('hello') }
    for (const MsgRandom of [1, 2]) await app.call('openim/sendmsg', { ...message, MsgRandom })
    app.emulator.clock.advance(3_600_000)
    const { File } = await app.call('open_msg_svc/get_history', { ChatType: 'C2C', MsgTime: '2026052012' })
    return { ...app, url: File[0]?.URL ?? '', md5: File[0]?.GzipMD5 }
  }

  test('a download can be cut while it says its full size', async () => {
    const { emulator, url } = await withFile()
    const whole = (await (await emulator.fetch(url)).arrayBuffer()).byteLength
    emulator.faults.add({ command: 'download', cut: 0.5 })
    const response = await emulator.fetch(url)
    expect(response.headers.get('content-length')).toBe(String(whole))
    await expect(response.arrayBuffer()).rejects.toThrow('fetch failed')
  })

  test('a download can be an older state of the file, whole in itself', async () => {
    const { emulator, url } = await withFile()
    emulator.faults.add({ command: 'download', stale: true })
    const { body } = await emulator.fetch(url)
    const file = await new Response(body?.pipeThrough(new DecompressionStream('gzip'))).json()
    expect(file.MsgList).toHaveLength(1)
  })
})
