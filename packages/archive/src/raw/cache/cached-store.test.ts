import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { grepFolder } from '../../../test/grep-folder.ts'
import { createMemoryStore } from '../memory-store.ts'
import { describeRawStore } from '../raw-store.suite.ts'
import type { RawStore } from '../raw-store.ts'
import { textOf } from '../text-of.ts'
import { type CacheOptions, createCachedStore } from './cached-store.ts'

const newFolder = () => join(mkdtempSync(join(tmpdir(), 'timkit-copies-')), 'copies')
const key = (hour: number) => `raw/C2C/2026/11/22/20261122${String(hour).padStart(2, '0')}.gz`

async function* bytesOf(...texts: string[]): AsyncGenerator<Uint8Array, void, undefined> {
  for (const text of texts) yield new TextEncoder().encode(text)
}

/** A store on another machine that counts how often a file is read there. */
function remote() {
  const inner = createMemoryStore('s3://bucket/a')
  const reads: string[] = []
  const store: RawStore = {
    ...inner,
    read: (name, signal) => {
      reads.push(name)
      return inner.read(name, signal)
    },
  }
  return { store, reads }
}

function world(options: Partial<CacheOptions> = {}) {
  const { store, reads } = remote()
  const folder = options.folder ?? newFolder()
  let time = 1_000_000_000_000
  const open = () =>
    createCachedStore(store, { folder, maxBytes: 1 << 30, now: () => (time += 1_000), ...options })
  return { store, reads, folder, open, cached: open() }
}

const sha256Of = (text: string) => createHash('sha256').update(text).digest('hex')

/** Reads a file that has to hold a text. */
const read = async (store: RawStore, name: string, text: string) => {
  const bytes = await store.readCopy?.(name, sha256Of(text))
  return bytes && textOf(bytes)
}

/** The files of a folder, however deep. */
const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))

describeRawStore('a store with copies', () => world().cached)

describe('a file', () => {
  it('is read from the store once, and then from its copy', async () => {
    const { store, cached, reads } = world()
    await store.publish(key(1), bytesOf('one ', 'two'))
    for (let time = 0; time < 2; time++) expect(await read(cached, key(1), 'one two')).toBe('one two')
    expect(reads).toEqual([key(1)])
  })

  it('that is kept is not read from the store at all', async () => {
    const { cached, reads } = world()
    await cached.publish(key(1), bytesOf('one'))
    await cached.publish(key(2), bytesOf())
    expect([await read(cached, key(1), 'one'), await read(cached, key(2), '')]).toEqual(['one', ''])
    expect(reads).toEqual([])
  })

  it('is read from the store by whoever verifies it', async () => {
    const { cached, reads } = world()
    await cached.publish(key(1), bytesOf('one'))
    await cached.read(key(1))
    expect(reads).toEqual([key(1)])
  })

  it('that is not there has no copy, and what is no file of an hour neither', async () => {
    const { cached, folder } = world()
    expect(await read(cached, key(1), 'secret')).toBeUndefined()
    await cached.publish('hours/C2C/2026/11/22.json', bytesOf('{}'))
    await cached.readText('hours/C2C/2026/11/22.json')
    expect(() => readdirSync(folder)).toThrow('ENOENT')
  })

  it('whose copy was changed is read from the store again', async () => {
    const { cached, folder, reads } = world()
    await cached.publish(key(1), bytesOf('one'))
    const [path] = filesIn(folder) as [string]
    for (const other of ['two', 'on', '']) {
      writeFileSync(path, other)
      expect(await read(cached, key(1), 'one')).toBe('one')
    }
    expect(reads).toHaveLength(3)
    expect(filesIn(folder)).toEqual([path])
  })

  it('that was replaced by other bytes is not read from a copy of those before', async () => {
    const { store, cached, reads } = world()
    await cached.publish(key(1), bytesOf('damaged'))
    await store.remove(key(1))
    await store.publish(key(1), bytesOf('whole'))
    expect(await read(cached, key(1), 'whole')).toBe('whole')
    expect(reads).toEqual([key(1)])
    expect(await read(cached, key(1), 'whole')).toBe('whole')
    expect(reads).toEqual([key(1)])
  })

  it('that could not be read to its end, or was not, leaves no copy', async () => {
    const { store, cached, folder } = world()
    const failing = async function* () {
      yield* bytesOf('one')
      throw new Error('cut off')
    }
    await expect(cached.publish(key(1), failing())).rejects.toThrow('cut off')
    await store.publish(key(2), bytesOf('one', 'two'))
    for await (const _ of (await cached.readCopy?.(key(2), sha256Of('onetwo'))) ?? []) break
    expect(filesIn(folder)).toEqual([])
  })

  it('that another program kept first leaves no copy of what was not taken', async () => {
    const { store, cached } = world()
    await store.publish(key(1), bytesOf('theirs'))
    expect(await cached.publish(key(1), bytesOf('ours'))).toBe('exists')
    expect(await read(cached, key(1), 'theirs')).toBe('theirs')
  })

  it('is not readable by others of the machine', async () => {
    const { cached, folder } = world()
    await cached.publish(key(1), bytesOf('one'))
    const [path = ''] = filesIn(folder)
    if (process.platform !== 'win32') expect(statSync(path).mode & 0o077).toBe(0)
  })
})

describe('the bound', () => {
  const hundred = 'x'.repeat(100)

  it('holds, however many files are kept', async () => {
    const { cached, folder, reads } = world({ maxBytes: 1_000 })
    for (let hour = 0; hour < 24; hour++) await cached.publish(key(hour), bytesOf(hundred))
    expect(filesIn(folder)).toHaveLength(10)
    for (let hour = 14; hour < 24; hour++) await read(cached, key(hour), hundred)
    expect(reads).toEqual([])
  })

  it('lets what is used stay, and what is not used go', async () => {
    const { cached, folder, open, reads } = world({ maxBytes: 250 })
    await cached.publish(key(1), bytesOf(hundred))
    await open().publish(key(2), bytesOf(hundred))
    expect(await read(open(), key(1), hundred)).toBe(hundred)
    await open().publish(key(3), bytesOf(hundred))
    expect(filesIn(folder)).toHaveLength(2)
    expect(reads).toEqual([])
    await read(open(), key(1), hundred)
    await read(open(), key(3), hundred)
    expect(reads).toEqual([])
    await read(open(), key(2), hundred)
    expect(reads).toEqual([key(2)])
  })

  it('leaves a file that is larger than all, and hands its bytes on', async () => {
    const { store, cached, folder } = world({ maxBytes: 1_000 })
    await store.publish(key(1), bytesOf('y'.repeat(2_000)))
    expect(await read(cached, key(1), 'y'.repeat(2_000))).toHaveLength(2_000)
    expect(filesIn(folder)).toEqual([])
  })
})

describe('a folder that cannot be written to', () => {
  it('is told once, and nothing suffers from it', async () => {
    const folder = newFolder()
    writeFileSync(folder, 'a file')
    const told: string[] = []
    const { cached } = world({ folder, onFailure: ({ message }) => told.push(message) })
    await cached.publish(key(1), bytesOf('one'))
    expect(await read(cached, key(1), 'one')).toBe('one')
    expect(await read(cached, key(1), 'one')).toBe('one')
    expect(told).toEqual([expect.stringMatching(/^E(NOTDIR|EXIST)/)])
  })

  it.each([
    ['folder', { folder: '' }],
    ['maxBytes', { maxBytes: 0 }],
    ['maxBytes', { maxBytes: 1.5 }],
    ['maxBytes', { maxBytes: '1GB' }],
    ['onFailure', { onFailure: 'x' }],
  ])('an option that is wrong is refused: %s %j', (name, options) => {
    expect(() => world(options as Partial<CacheOptions>)).toThrow(new RegExp(`^${name} `))
  })
})

describe('what is removed', () => {
  it('has no copy any more', async () => {
    const { cached, folder } = world()
    await cached.publish(key(1), bytesOf('secret'))
    await cached.remove(key(1))
    expect(filesIn(folder)).toEqual([])
    expect(await read(cached, key(1), 'secret')).toBeUndefined()
  })

  it('elsewhere has no copy here any more as soon as the archive is used; what stays keeps its own', async () => {
    const { store, cached, folder, reads } = world()
    await cached.publish(key(1), bytesOf('secret of alice'))
    await cached.publish(key(2), bytesOf('of bob'))
    await store.remove(key(1))
    await store.replace('epoch.txt', 'another')
    expect(grepFolder(folder, 'secret of alice')).not.toEqual([])
    await cached.readText('epoch.txt')
    expect(grepFolder(folder, 'secret of alice')).toEqual([])
    expect(await read(cached, key(2), 'of bob')).toBe('of bob')
    await cached.readText('epoch.txt')
    expect(await read(cached, key(2), 'of bob')).toBe('of bob')
    expect(reads).toEqual([])
  })

  it('while it is being read leaves no copy behind', async () => {
    const { store, cached, folder } = world()
    await store.publish(key(1), bytesOf('secret of alice'))
    const bytes = await cached.readCopy?.(key(1), sha256Of('secret of alice'))
    await store.remove(key(1))
    for await (const _ of bytes ?? []) {
      // Another program of this machine sees it first.
      await store.replace('epoch.txt', 'another')
      await createCachedStore(store, { folder, maxBytes: 1 << 30 }).readText('epoch.txt')
    }
    expect(grepFolder(folder, 'secret of alice')).toEqual([])
  })
})

it('several archives share a folder, and two programs one archive', async () => {
  const { cached, folder, open, reads } = world()
  const other = createCachedStore(createMemoryStore('s3://bucket/b'), { folder, maxBytes: 1 << 30 })
  await cached.publish(key(1), bytesOf('a'))
  await other.publish(key(1), bytesOf('b'))
  expect([await read(open(), key(1), 'a'), await read(other, key(1), 'b')]).toEqual(['a', 'b'])
  expect(reads).toEqual([])
  await Promise.all(Array.from({ length: 20 }, () => read(open(), key(1), 'a')))
  expect(
    filesIn(folder)
      .map((path) => readFileSync(path, 'utf8'))
      .toSorted(),
  ).toEqual(['a', 'b'])
})
