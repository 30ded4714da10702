import { spawn } from 'node:child_process'
import * as nodeFiles from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { newFolder } from '../../test/shop.ts'
import type { EventLog, KeptEvent, LogPlace } from './event-log.ts'
import { createFolderEventLog } from './folder-event-log.ts'

const noon = new Date('2026-11-22T12:30:00+08:00')
const key = 'raw/webhook/2026/11/22/2026112212.jsonl'
const eventOf = (n: number | string, receivedAt = noon): KeptEvent => ({
  receivedAt,
  event: { CallbackCommand: 'State.StateChange', n } as never,
})

async function readAll(log: EventLog, places?: ReadonlyMap<string, LogPlace>) {
  const read = { numbers: [] as unknown[], skipped: 0, places: new Map<string, LogPlace>(places) }
  for await (const batch of log.read(places)) {
    read.numbers.push(...batch.events.map(({ event }) => (event as unknown as { n: unknown }).n))
    read.skipped += batch.skipped
    read.places.set(batch.key, batch.place)
  }
  return read
}

async function withText(text: string): Promise<{ folder: string; path: string; log: EventLog }> {
  const folder = newFolder()
  const path = join(folder, key)
  await nodeFiles.mkdir(dirname(path), { recursive: true })
  await nodeFiles.writeFile(path, text)
  return { folder, path, log: createFolderEventLog(folder) }
}

const line = (n: number | string) =>
  `${JSON.stringify({ receivedAt: noon, event: { CallbackCommand: 'State.StateChange', n } })}\n`

describe('a log of events', () => {
  it('skips and counts what is no event, and reads the rest', async () => {
    const { log } = await withText(
      `${line(1)}{"receivedAt":"2026\n\n[]\n{"receivedAt":"x","event":{"CallbackCommand":"a"}}\n{"event":{}}\0\n${line(2)}`,
    )
    expect(await readAll(log)).toMatchObject({ numbers: [1, 2], skipped: 4 })
  })

  it('ends a line that a killed program left half written, so that it spoils no other', async () => {
    const { log } = await withText(line(1) + line(2).slice(0, 40))
    const before = await readAll(log)
    expect(before).toMatchObject({ numbers: [1], skipped: 1 })
    await log.append(eventOf(3))
    expect(await readAll(log, before.places)).toMatchObject({ numbers: [3], skipped: 1 })
    expect(await readAll(log)).toMatchObject({ numbers: [1, 3], skipped: 1 })
    await log.close()
  })

  it('takes a whole line without its end for an event, once', async () => {
    const { log } = await withText(line(1).trim())
    const before = await readAll(log)
    expect(before).toMatchObject({ numbers: [1], skipped: 0 })
    await log.append(eventOf(2))
    expect(await readAll(log, before.places)).toMatchObject({ numbers: [2], skipped: 0 })
    await log.close()
  })

  it('reads a half line once it is whole', async () => {
    const { log, path } = await withText(line(1) + line(2).slice(0, 40))
    const before = await readAll(log)
    await nodeFiles.appendFile(path, line(2).slice(40))
    expect(await readAll(log, before.places)).toMatchObject({ numbers: [2], skipped: 0 })
  })

  it('is read from the start when it was written anew since', async () => {
    const { log, path } = await withText(line(1) + line('secret') + line(3))
    const { places } = await readAll(log)
    expect((await readAll(log, places)).numbers).toEqual([])
    await nodeFiles.writeFile(path, line(1) + line(3) + line(4) + line(5))
    expect((await readAll(log, places)).numbers).toEqual([1, 3, 4, 5])
    await nodeFiles.writeFile(path, line(1))
    expect((await readAll(log, places)).numbers).toEqual([1])
  })

  it('appends to the file that has the name, also when another took its place meanwhile', async () => {
    const folder = newFolder()
    const path = join(folder, key)
    let isReplaced = false
    const open = (async (...given: Parameters<typeof nodeFiles.open>) => {
      const handle = await nodeFiles.open(...given)
      const datasync = handle.datasync.bind(handle)
      handle.datasync = async () => {
        await datasync()
        if (isReplaced) return
        isReplaced = true
        await nodeFiles.writeFile(`${path}.new`, line(1))
        await nodeFiles.rename(`${path}.new`, path)
      }
      return handle
    }) as typeof nodeFiles.open
    const log = createFolderEventLog(folder, { files: { ...nodeFiles, open } })
    await log.append(eventOf(2))
    await nodeFiles.writeFile(`${path}.new`, line(8))
    await nodeFiles.rename(`${path}.new`, path)
    await log.append(eventOf(9))
    expect((await readAll(log)).numbers).toEqual([8, 9])
    await log.close()
  })

  it('tells that the disk is full, keeps what is there, and goes on when there is room', async () => {
    const folder = newFolder()
    let room = 100
    const open = (async (...given: Parameters<typeof nodeFiles.open>) => {
      const handle = await nodeFiles.open(...given)
      const write = handle.write.bind(handle) as (buffer: Uint8Array) => Promise<{ bytesWritten: number }>
      handle.write = (async (buffer: Uint8Array) => {
        if (room === 0) throw Object.assign(new Error('full'), { code: 'ENOSPC' })
        const { bytesWritten } = await write(buffer.subarray(0, room))
        room -= bytesWritten
        return { bytesWritten, buffer }
      }) as never
      return handle
    }) as typeof nodeFiles.open
    const log = createFolderEventLog(folder, { files: { ...nodeFiles, open } })
    await log.append(eventOf(1))
    await expect(log.append(eventOf(2))).rejects.toMatchObject({ name: 'StorageError', code: 'ENOSPC' })
    await expect(log.append(eventOf(3))).rejects.toThrow('Make room')
    room = 1_000
    await log.append(eventOf(4))
    expect(await readAll(log)).toMatchObject({ numbers: [1, 4], skipped: 1 })
    await log.close()
  })

  it('goes on with a line that the system took a part of', async () => {
    const folder = newFolder()
    let isShort = true
    const open = (async (...given: Parameters<typeof nodeFiles.open>) => {
      const handle = await nodeFiles.open(...given)
      const write = handle.write.bind(handle) as (buffer: Uint8Array) => Promise<{ bytesWritten: number }>
      handle.write = (async (buffer: Uint8Array) => {
        const taken = await write(isShort ? buffer.subarray(0, 150) : buffer)
        isShort = false
        return taken
      }) as never
      return handle
    }) as typeof nodeFiles.open
    const log = createFolderEventLog(folder, { files: { ...nodeFiles, open } })
    await Promise.all([1, 2, 3].map((n) => log.append(eventOf(n))))
    expect(await readAll(log)).toMatchObject({ numbers: [1, 2, 3], skipped: 1 })
    await log.close()
  })

  it('keeps the order of arrival, by the hour of arrival in Beijing, and one flush serves many', async () => {
    const folder = newFolder()
    let flushes = 0
    const open = (async (...given: Parameters<typeof nodeFiles.open>) => {
      const handle = await nodeFiles.open(...given)
      const datasync = handle.datasync.bind(handle)
      handle.datasync = () => {
        flushes++
        return datasync()
      }
      return handle
    }) as typeof nodeFiles.open
    const log = createFolderEventLog(folder, { files: { ...nodeFiles, open } })
    const later = new Date('2026-11-22T16:00:00Z')
    await Promise.all(Array.from({ length: 1_000 }, (_, n) => log.append(eventOf(n, n < 700 ? noon : later))))
    expect((await readAll(log)).numbers).toEqual(Array.from({ length: 1_000 }, (_, n) => n))
    expect(flushes).toBeLessThan(5)
    const next = 'raw/webhook/2026/11/23/2026112300.jsonl'
    expect((await nodeFiles.readFile(join(folder, next), 'utf8')).split('\n')).toHaveLength(301)
    await log.close()
  })

  it('has all that was said to be kept, in order, when programs that write together are killed', async () => {
    const folder = newFolder()
    const writer = new URL('../../test/killed-receiver.ts', import.meta.url).pathname
    const acknowledged = await Promise.all(['a', 'b'].map((name) => killedAfter(writer, [folder, name], 60)))
    const log = createFolderEventLog(folder)
    const { numbers, skipped } = await readAll(log)
    expect(skipped).toBeLessThanOrEqual(2)
    for (const [index, name] of ['a', 'b'].entries()) {
      const own = numbers.filter((n) => String(n).startsWith(name))
      expect(own).toEqual(own.map((_, n) => `${name}${n}`))
      expect(own.length).toBeGreaterThanOrEqual(acknowledged[index] as number)
    }
    await log.append(eventOf('c'))
    expect((await readAll(log)).numbers.at(-1)).toBe('c')
    await log.close()
  })
})

/** Runs a program until it said so many lines, and kills it. @returns how many lines it said */
function killedAfter(program: string, given: readonly string[], lines: number): Promise<number> {
  const child = spawn(process.execPath, [program, ...given], { stdio: ['ignore', 'pipe', 'inherit'] })
  let said = 0
  child.stdout.on('data', (chunk: Buffer) => {
    said += chunk.toString().split('\n').length - 1
    if (said >= lines) child.kill('SIGKILL')
  })
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', () => resolve(said))
  })
}
