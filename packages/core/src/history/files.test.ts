import { inspect } from 'node:util'
import { describe, expect, test } from 'vitest'
import { hour, makeFile, refusal, sdkAppId, stub } from '../../test/history-server.ts'
import { HistoryFile } from './file.ts'
import { historyFiles } from './files.ts'

const made = makeFile('{"MsgList":[]}')
const listed = (entry: object) =>
  new HistoryFile({ sdkAppId, chatType: 'c2c', hour, entry: { ...made.entry, ...entry } })

describe('historyFiles', () => {
  test.each<[object, RegExp]>([
    [{ chatType: 'GROUP', hour }, /^chatType must be "c2c" or "group": got "GROUP"$/],
    [{ chatType: null, hour }, /^chatType must be "c2c" or "group": got null$/],
    [{ chatType: 'c2c', hour: '20261123' }, /^hour must be/],
  ])('historyFiles refuses %j before any request', async (options, message) => {
    const { context, calls } = stub({})
    await expect(historyFiles(context, options as never)).rejects.toThrow(message)
    expect(calls).toEqual([])
  })

  test.each([1001, 1002, 1003, 60_007])('historyFiles throws refusal %i', async (code) => {
    const { context } = stub({ list: () => refusal(code) })
    await expect(historyFiles(context, { chatType: 'c2c', hour })).rejects.toMatchObject({
      name: 'ApiError',
      code,
    })
  })

  test('historyFiles makes an hour that is not there yet, or empty, an outcome', async () => {
    const { context } = stub({ list: () => refusal(1004) })
    const outcome = await historyFiles(context, { chatType: 'group', hour })
    expect(outcome).toMatchObject({
      status: 'not-ready-or-empty',
      chatType: 'group',
      hour,
      error: { code: 1004 },
    })
  })

  test('historyFiles makes an hour whose files are deleted an outcome', async () => {
    const { context } = stub({ list: () => refusal(1005) })
    const outcome = await historyFiles(context, { chatType: 'c2c', hour })
    expect(outcome).toMatchObject({ status: 'expired', chatType: 'c2c', hour, error: { code: 1005 } })
  })

  test.each([{ retry: 3 }, { timeout: -1 }, { totalTimeout: '1' }, { onResponse: true }, { signal: {} }])(
    'historyFiles refuses the options %j before any request',
    async (options) => {
      const { context, calls } = stub({})
      const asked = historyFiles(context, { chatType: 'c2c', hour }, options as never)
      await expect(asked).rejects.toMatchObject({ argument: Object.keys(options)[0] })
      expect(calls).toEqual([])
    },
  )

  test.each([
    ['C2C', 'c2c', 'C2C'],
    ['c2c', 'c2c', 'C2C'],
    ['Group', 'group', 'Group'],
    ['group', 'group', 'Group'],
  ] as const)('takes %s, gives %s, and asks for %s', async (chatType, own, wire) => {
    const { context, calls } = stub({})
    const outcome = await historyFiles(context, { chatType, hour })
    expect(calls).toEqual([{ ChatType: wire, MsgTime: hour }])
    expect(outcome).toMatchObject({
      chatType: own,
      files: [{ chatType: own, name: `${sdkAppId}_${wire}_${hour}.gz` }],
    })
  })

  test('asks in the way of the options', async () => {
    const { context, callOptions } = stub({})
    const options = { retry: false, timeout: 7, totalTimeout: 8, onResponse: () => undefined } as const
    await historyFiles(context, { chatType: 'c2c', hour }, options)
    expect(callOptions).toEqual([expect.objectContaining(options)])
  })

  test('asks for the Beijing hour of a Date', async () => {
    const { context, calls } = stub({})
    await historyFiles(context, { chatType: 'c2c', hour: new Date(1_448_974_806_000) })
    expect(calls).toEqual([{ ChatType: 'C2C', MsgTime: '2015120121' }])
  })

  test('gives the files with their documented names', async () => {
    const { context } = stub({ list: () => [made.entry, made.entry] })
    const outcome = await historyFiles(context, { chatType: 'group', hour })
    const names = outcome.status === 'ready' ? outcome.files.map(({ name }) => name) : []
    expect(names).toEqual(['1400000000_Group_2026112309.gz', '1400000000_Group_2026112309_2.gz'])
  })

  test('sets an entry apart that is no file, without its address, and gives the others', async () => {
    const entries = [null, { ...made.entry, FileMD5: 'abc' }, made.entry, made.entry.URL]
    const { context } = stub({ list: () => entries as never })
    const outcome = await historyFiles(context, { chatType: 'c2c', hour })
    if (outcome.status !== 'ready') throw outcome.error
    expect(outcome.files.map(({ name, index }) => [name, index])).toEqual([
      ['1400000000_C2C_2026112309_3.gz', 2],
    ])
    const { URL: _, ...rest } = { ...made.entry, FileMD5: 'abc' }
    expect(outcome.skipped).toEqual([
      { reason: 'it is null, not an object', value: null },
      { reason: expect.stringMatching(/the service gave no valid FileMD5$/), value: rest },
      { reason: 'it is a text, not an object', value: undefined },
    ])
    expect(inspect(outcome, { showHidden: true, depth: 9 })).not.toMatch(/top-secret/)
  })

  test.each([[[null]], [[{ ...made.entry, URL: '' }, null]]])(
    'historyFiles refuses a list of nothing but entries that are not files: %j',
    async (entries) => {
      const { context } = stub({ list: () => entries as never })
      await expect(historyFiles(context, { chatType: 'c2c', hour })).rejects.toThrow(/gave no valid URL$/)
    },
  )

  test('historyFiles refuses an answer without a list', async () => {
    const { context } = stub({ list: () => 'none' as never })
    await expect(historyFiles(context, { chatType: 'c2c', hour })).rejects.toThrow(
      /the answer has no list of files$/,
    )
  })
})

describe('HistoryFile', () => {
  test.each([
    { URL: '' },
    { URL: undefined },
    { FileSize: -1 },
    { FileSize: '7' },
    { FileSize: 1.5 },
    { GzipSize: undefined },
    { FileMD5: 'abc' },
    { GzipMD5: undefined },
  ])('HistoryFile refuses an entry with %j, and names the field', (entry) => {
    expect(() => listed(entry)).toThrow(`the service gave no valid ${Object.keys(entry)[0]}`)
  })

  test.each([undefined, null, 'file'])('HistoryFile refuses to be made of %s', (init) => {
    expect(() => new HistoryFile(init as never)).toThrow(/^init must be an object, but is /)
  })

  test('HistoryFile shows its address to nobody who prints it', () => {
    const file = listed({})
    expect(file.url).toContain('top-secret')
    const seen = [
      JSON.stringify(file),
      inspect(file, { showHidden: true, depth: 9 }),
      String(file),
      Object.values(file),
    ]
    expect(seen.join()).not.toMatch(/top-secret|download/)
  })

  test('HistoryFile reads the time at which its address ends as Beijing time', () => {
    expect(listed({ ExpireTime: '2026-11-30 10:00:00' }).expiresAt?.toISOString()).toBe(
      '2026-11-30T02:00:00.000Z',
    )
  })

  test.each(['', 'tomorrow', '2026-13-40 10:00:00', 1_763_859_600, undefined])(
    'HistoryFile lets a time pass that it cannot read: %j',
    (time) => {
      expect(listed({ ExpireTime: time }).expiresAt).toBeUndefined()
    },
  )

  test('HistoryFile takes an MD5 in capitals', () => {
    expect(listed({ GzipMD5: made.entry.GzipMD5.toUpperCase() }).gzipMd5).toBe(made.entry.GzipMD5)
  })
})
