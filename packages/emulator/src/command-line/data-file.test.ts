import { chmod, mkdir, mkdtemp, readdir, readFile, stat, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { createApp, text } from '../../test/app.ts'
import { createEmulator, type Emulator } from '../index.ts'
import { DataFile } from './data-file.ts'

let folder: string
let file: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'timkit-'))
  file = join(folder, 'world.ndjson')
})

/** Loads the file into an emulator with another world, saves it as the command does, and gives what was said. */
async function open(): Promise<{ emulator: Emulator; said: string[]; data: DataFile }> {
  const emulator = createEmulator({ seed: 'empty' })
  const said: string[] = []
  const data = new DataFile(file, emulator)
  await data.load((words) => said.push(words))
  data.save()
  return { emulator, said, data }
}

/** Writes a file with the world of the shop, and gives its lines. */
async function saveShop(): Promise<string[]> {
  new DataFile(file, createEmulator()).save()
  return (await readFile(file, 'utf8')).trimEnd().split('\n')
}

const messagesOf = ({ world }: Emulator): number =>
  [...world.c2cHours.values()].reduce((sum, messages) => sum + messages.length, 0)

describe('a file that is no world', () => {
  test.each([
    ['text', 'not a world', 'Line 1 of the snapshot is not JSON'],
    ['other lines of JSON', '{"level":30}\n{"level":40}\n', 'No line of the snapshot can be read'],
    ['a world of another version', '{"format":"timkit-emulator-9"}\n', 'has the format "timkit-emulator-9"'],
    ['zeros, as after a power cut', '\0'.repeat(4096), 'Line 1 of the snapshot is not JSON'],
    [
      'bytes that are no text',
      Buffer.from([0xff, 0xfe, 0x00, 0x0a, 0xff]),
      'Line 1 of the snapshot is not UTF-8',
    ],
  ])('a file that is no world with %s is refused and left alone', async (_, content, words) => {
    await writeFile(file, content)
    await expect(open()).rejects.toThrow(words)
    expect(await readFile(file)).toEqual(Buffer.from(content))
    expect(await readdir(folder)).toEqual(['world.ndjson'])
  })

  test('because it is a folder is refused', async () => {
    await mkdir(file)
    await expect(open()).rejects.toThrow('Cannot read the world')
  })
})

describe('a place that cannot be written to', () => {
  test('because its folder does not exist is said with the way out', async () => {
    file = join(folder, 'nowhere', 'world.ndjson')
    await expect(open()).rejects.toThrow(
      `Cannot keep the world in ${file}: its folder does not exist, make it first`,
    )
  })

  test.skipIf(process.getuid === undefined)('because its folder can only be read is said', async () => {
    const damaged = [...(await saveShop()), '{'].join('\n')
    await writeFile(file, damaged)
    await chmod(file, 0o644)
    await chmod(folder, 0o555)
    // For root no folder is closed: somebody else has to try.
    const isRoot = process.getuid?.() === 0
    if (isRoot) process.seteuid?.(65_534)
    try {
      const data = new DataFile(file, createEmulator({ seed: 'empty' }))
      expect(() => data.save()).toThrow(`Cannot keep the world in ${file}: this user may not write there`)
      await expect(data.load(() => undefined)).rejects.toThrow(
        `Cannot keep a copy of ${file}, which is damaged: this user may not write there`,
      )
    } finally {
      if (isRoot) process.seteuid?.(0)
      await chmod(folder, 0o755)
    }
    expect(await readFile(file, 'utf8')).toBe(damaged)
    expect(await readdir(folder)).toEqual(['world.ndjson'])
  })

  test('because its folder is a file is said', async () => {
    await writeFile(join(folder, 'a'), '')
    file = join(folder, 'a', 'world.ndjson')
    await expect(open()).rejects.toThrow(/Cannot (keep|read) the world/)
  })

  test('because a name of it is taken is said, and the old world stays', async () => {
    const lines = await saveShop()
    await mkdir(`${file}.part`)
    const data = new DataFile(file, createEmulator({ seed: 'empty' }))
    expect(() => data.save()).toThrow('it is a folder')
    expect((await readFile(file, 'utf8')).trimEnd().split('\n')).toEqual(lines)
  })
})

test('an empty file starts from the seed, and that is said', async () => {
  await writeFile(file, '')
  const { said, emulator } = await open()
  expect(said).toEqual([`${file} is empty: the world starts from the seed`])
  expect(emulator.world.accounts.has('administrator')).toBe(true)
  expect((await readFile(file, 'utf8')).startsWith('{"format":')).toBe(true)
})

describe('a damaged file', () => {
  test('a damaged file that was cut in a line names it, loads the rest, and is kept beside', async () => {
    const lines = await saveShop()
    const whole = await readFile(file)
    const at = Buffer.byteLength(lines.slice(0, 40).join('\n')) + 12
    await writeFile(file, whole.subarray(0, at))
    const { said, emulator } = await open()
    expect(said[0]).toMatch(/^Line 41 of the snapshot is not JSON$/)
    expect(said[1]).toMatch(/^The snapshot ends after line 41, before its end: it has /)
    expect(said.at(-1)).toContain(
      `${file} was damaged: the rest of it is loaded, and it is kept as ${file}.damaged`,
    )
    expect(messagesOf(emulator)).toBe(lines.slice(0, 40).filter((line) => line.startsWith('{"m":')).length)
    expect(await readFile(`${file}.damaged`)).toEqual(whole.subarray(0, at))
  })

  test('a damaged file that was cut between two lines is not taken as whole', async () => {
    const lines = await saveShop()
    await writeFile(file, `${lines.slice(0, 20).join('\n')}\n`)
    const { said } = await open()
    expect(said[0]).toMatch(
      /^The snapshot ends after line 20, before its end: it has 8 of 8 accounts, 10 of 39 /,
    )
    expect(await readdir(folder)).toEqual(['world.ndjson', 'world.ndjson.damaged'])
  })

  test('loads what is whole, wherever the damage is', async () => {
    const lines = await saveShop()
    const before = messagesOf(createEmulator())
    for (const [index, line] of lines.entries()) {
      const damaged = lines.with(index, line.slice(0, -1))
      await writeFile(file, damaged.join('\n'))
      const { said, emulator } = await open()
      expect(said[0], line).toBe(`Line ${index + 1} of the snapshot is not JSON`)
      const isMessage = line.startsWith('{"m":')
      expect(messagesOf(emulator), line).toBe(isMessage ? before - 1 : before)
      // What comes out is a whole world: nobody is told of damage again.
      const again = createEmulator({ seed: 'empty' })
      await new DataFile(file, again).load((words) => expect.unreachable(words))
      expect([...again.snapshot()]).toEqual([...emulator.snapshot()])
    }
    // Each of them was kept.
    expect((await readdir(folder)).filter((name) => name.includes('.damaged'))).toHaveLength(lines.length)
  })

  test('a damaged file with many damaged lines names the first ten', async () => {
    const lines = await saveShop()
    await writeFile(file, [...lines, ...Array(30).fill('{')].join('\n'))
    const { said } = await open()
    expect(said).toHaveLength(12)
    expect(said[10]).toBe('and 20 more')
  })

  test('a damaged file with bytes that are no UTF-8 names the line rather than changing its text', async () => {
    const lines = await saveShop()
    const bytes = Buffer.from(lines.join('\n'))
    const at = bytes.indexOf('invoice?')
    bytes[at] = 0xff
    await writeFile(file, bytes)
    const { said, emulator } = await open()
    expect(said[0]).toMatch(/^Line \d+ of the snapshot is not UTF-8$/)
    expect([...emulator.snapshot()].join('\n')).not.toContain('\uFFFD')
  })
})

// U+2028, U+2029 and U+0085 end lines for some, and so do a carriage return, a form feed and a vertical tab.
const breaks = 'a\u2028b\u2029c\u0085d\re\ff\vg\0h\uFEFFi'

test.each([
  ['characters that end lines elsewhere', breaks],
  ['half of a character', '\uD83D and \uDE00, apart'],
  ['a text that looks like lines of the file', '"\n{"m":[1]}\n{"format":"timkit-emulator-9"}'],
])('%s come through a file as they were', async (_, content) => {
  const { emulator, client, call } = await createApp(['alice', 'bob'])
  await call('openim/sendmsg', {
    From_Account: 'bob',
    To_Account: 'alice',
    MsgRandom: 1,
    MsgBody: text(content),
    CloudCustomData: content,
  })
  await client.api.imOpenLoginSvc.accountImport({ UserID: 'carol', Nick: content })
  new DataFile(file, emulator).save()
  const { said, emulator: after } = await open()
  expect(said).toEqual([])
  expect([...after.snapshot()]).toEqual([...emulator.snapshot()])
  const [message] = [...after.world.c2cHours.values()].flat()
  expect(JSON.parse(message?.body ?? '')).toEqual(text(content))
  expect(message?.cloud).toBe(content)
})

test('a file of an earlier version, which has such characters as they are, loads', async () => {
  const message = [1, 1_779_200_000, 1, 1, 'a', 'b', JSON.stringify(text(breaks)), breaks, 0, 1]
  const head = { format: 'timkit-emulator-1', lastSeq: 1, lastMessageId: 1 }
  await writeFile(file, `${JSON.stringify(head)}\r\n\n${JSON.stringify({ m: message })}\r\n`)
  const { said, emulator } = await open()
  expect(said).toEqual([])
  expect([...emulator.world.c2cHours.values()].flat()[0]?.cloud).toBe(breaks)
})

test('a file is written only when the world changed, and again after a reset', async () => {
  const { data, emulator } = await open()
  await writeFile(file, 'mine')
  data.save()
  expect(await readFile(file, 'utf8')).toBe('mine')
  emulator.world.addAccount('alice')
  data.save()
  expect(await readFile(file, 'utf8')).toContain('alice')
  emulator.reset()
  data.save()
  expect(await readFile(file, 'utf8')).not.toContain('alice')
})

test('a link stays a link, and who may read the file stays as it was', async () => {
  await saveShop()
  await chmod(file, 0o640)
  const real = file
  file = join(folder, 'link')
  await symlink(real, file)
  const { data, emulator } = await open()
  emulator.world.addAccount('alice')
  data.save()
  expect((await stat(real)).mode & 0o777).toBe(0o640)
  expect(await readFile(real, 'utf8')).toContain('alice')
  expect((await readdir(folder)).sort()).toEqual(['link', 'world.ndjson'])
})
