import { appendFile, mkdir, mkdtemp, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openEventFile } from './event-file.ts'

let folder: string
let path: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'timkit-events-'))
  path = join(folder, 'events.jsonl')
})
afterEach(() => rm(folder, { recursive: true }))

test('a folder in the place of the file, or a folder that is not there, is told', async () => {
  await expect(openEventFile(folder)).rejects.toThrow('EISDIR')
  await expect(openEventFile(join(folder, 'no', 'events.jsonl'))).rejects.toThrow('ENOENT')
})

// A file to which everything is too much.
test.runIf(process.platform === 'linux')('a full disk is told, each time', async () => {
  const file = await openEventFile('/dev/full')
  await expect(file.append('one\n')).rejects.toThrow('ENOSPC')
  await expect(file.append('two\n')).rejects.toThrow('ENOSPC')
  await file.close()
})

test('a file that was closed takes nothing more', async () => {
  const file = await openEventFile(path)
  await file.close()
  await expect(file.append('one\n')).rejects.toThrow()
})

test.skipIf(process.platform === 'win32')('a file whose folder is gone is told, each time', async () => {
  const place = join(folder, 'place')
  await mkdir(place)
  const file = await openEventFile(join(place, 'events.jsonl'))
  await rm(place, { recursive: true })
  await expect(file.append('one\n')).rejects.toThrow('ENOENT')
  await expect(file.append('two\n')).rejects.toThrow('ENOENT')
  await mkdir(place)
  await file.append('three\n')
  await file.close()
  expect(await readFile(join(place, 'events.jsonl'), 'utf8')).toBe('three\n')
})

test.skipIf(process.platform === 'win32')(
  'a file that is deleted or moved meanwhile is made anew',
  async () => {
    const file = await openEventFile(path)
    await file.append('one\n')
    await rename(path, `${path}.1`)
    await file.append('two\n')
    expect(await readFile(`${path}.1`, 'utf8')).toBe('one\n')
    await rm(path)
    await file.append('three\n')
    // Another one in its place, as logrotate makes it.
    await rename(path, `${path}.2`)
    await writeFile(path, 'four\nfi')
    await file.append('six\n')
    await file.close()
    expect(await readFile(path, 'utf8')).toBe('four\nfi\nsix\n')
    expect(await readFile(`${path}.2`, 'utf8')).toBe('three\n')
  },
)

test('a line that a crash left half stays alone', async () => {
  await writeFile(path, 'one\ntw')
  const file = await openEventFile(path)
  await file.append('three\n')
  await file.append('four\n')
  await file.close()
  expect(await readFile(path, 'utf8')).toBe('one\ntw\nthree\nfour\n')
})

test('the end is read in whole lines, also where it begins within a letter', async () => {
  await writeFile(path, '茶一\n茶二\n茶三\n')
  const file = await openEventFile(path)
  expect(await file.tail(12)).toEqual(['茶三', ''])
  expect(await file.tail(1000)).toEqual(['茶一', '茶二', '茶三', ''])
  await appendFile(path, '茶四\n')
  expect(await file.tail(10)).toEqual(['茶四', ''])
  await file.close()
})

test.skipIf(process.platform === 'win32')('nobody else may read it', async () => {
  const file = await openEventFile(path)
  await file.close()
  expect((await stat(path)).mode & 0o777).toBe(0o600)
})
