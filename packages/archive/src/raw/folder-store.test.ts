import { mkdtempSync, readdirSync } from 'node:fs'
import * as files from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { actingFiles, systemError } from '../../test/acting-files.ts'
import { createFolderStore } from './folder-store.ts'
import { describeRawStore } from './raw-store.suite.ts'
import { StorageError } from './storage-error.ts'

const newFolder = () => join(mkdtempSync(join(tmpdir(), 'timkit-store-')), 'archive')

describeRawStore('a folder', () => createFolderStore(newFolder()))

const once = async function* (text: string) {
  yield new TextEncoder().encode(text)
}

/** A file system of which one act fails, by how many came before it. */
const failingFiles = (failing: number, code: string) =>
  actingFiles((at) => (at === failing ? systemError(code) : undefined))

describe('a folder that fails', () => {
  it.each(['ENOSPC', 'EROFS', 'EIO'])(
    'keeps all or nothing whatever says %s, and says what to do',
    async (code) => {
      const clean = failingFiles(-1, code)
      await createFolderStore(newFolder(), clean).publish('raw/a/b.gz', once('whole'))
      expect(clean.acts).toContain('link')
      for (let at = 0; at < clean.acts.length; at++) {
        const folder = newFolder()
        const error = await createFolderStore(folder, failingFiles(at, code))
          .publish('raw/a/b.gz', once('whole'))
          .catch((thrown: unknown) => thrown)
        // That a part could not be dropped harms nothing: it is swept. Nor does it that a folder could not be looked for.
        if (clean.acts[at] !== 'unlink' && clean.acts[at] !== 'stat') {
          expect(error, clean.acts[at]).toBeInstanceOf(StorageError)
          expect((error as StorageError).code).toBe(code)
          expect((error as StorageError).message).toMatch(/^Cannot keep raw\/a\/b\.gz in .+: .+\w{3,}/)
        }
        const after = createFolderStore(folder)
        expect([undefined, 'whole']).toContain(await after.readText('raw/a/b.gz'))
        expect(['published', 'exists']).toContain(await after.publish('raw/a/b.gz', once('whole')))
        expect(await after.readText('raw/a/b.gz')).toBe('whole')
      }
    },
  )

  it('flushes bytes before they get their name, and the name before it is said to be kept', async () => {
    const { files: watched, acts } = failingFiles(-1, '')
    await createFolderStore(newFolder(), { files: watched }).publish('raw/a.gz', once('x'))
    const link = acts.indexOf('link')
    expect(acts.slice(0, link)).toContain('sync')
    expect(acts.slice(acts.indexOf('write'), link)).toContain('sync')
    expect(acts.slice(link)).toContain('sync')
  })

  it('does without hard links where there are none', async () => {
    const store = createFolderStore(newFolder(), {
      files: { ...files, link: () => Promise.reject(systemError('ENOTSUP')) },
    })
    expect(await store.publish('raw/a.gz', once('first'))).toBe('published')
    expect(await store.publish('raw/a.gz', once('second'))).toBe('exists')
    expect(await store.readText('raw/a.gz')).toBe('first')
  })
})

describe('what is removed', () => {
  it('takes with it the folders that are empty then, and no others', async () => {
    const folder = newFolder()
    const store = createFolderStore(folder)
    await store.publish('raw/2026/11/22/a.gz', once('a'))
    await store.publish('raw/2026/11/23/b.gz', once('b'))
    await store.remove('raw/2026/11/22/a.gz')
    expect(readdirSync(join(folder, 'raw', '2026', '11'))).toEqual(['23'])
    await store.remove('raw/2026/11/23/b.gz')
    expect(readdirSync(folder)).toEqual(['.parts'])
  })

  it('leaves a folder that it may not remove, and says that it is done', async () => {
    const folder = newFolder()
    const { files: stubborn } = actingFiles((_, name) =>
      name === 'rmdir' ? systemError('EACCES') : undefined,
    )
    const store = createFolderStore(folder, { files: stubborn })
    await store.publish('raw/a.gz', once('a'))
    await store.remove('raw/a.gz')
    expect(readdirSync(join(folder, 'raw'))).toEqual([])
  })

  it('is in the way of nobody who keeps something in the same folder at that moment', async () => {
    const folder = newFolder()
    const store = createFolderStore(folder)
    let removals = 0
    const slow = createFolderStore(folder, {
      files: {
        ...files,
        // The folder is there, and another program removes the last of what is in it, before this one keeps something.
        link: async (...given: Parameters<typeof files.link>) => {
          if (removals++ < 3) await store.remove('raw/day/old.gz')
          return files.link(...given)
        },
        rename: async (...given: Parameters<typeof files.rename>) => {
          if (removals++ < 3) await store.remove('raw/day/old.gz')
          return files.rename(...given)
        },
      },
    })
    await store.publish('raw/day/old.gz', once('old'))
    expect(await slow.publish('raw/day/new.gz', once('new'))).toBe('published')
    expect(await store.readText('raw/day/new.gz')).toBe('new')
    removals = 0
    await store.remove('raw/day/new.gz')
    await store.publish('raw/day/old.gz', once('old'))
    await slow.replace('raw/day/text.json', '{}')
    expect(await store.readText('raw/day/text.json')).toBe('{}')
  })
})

describe('sweeping', () => {
  it('drops what a killed program left aside once it is old, and nothing that has a key', async () => {
    const folder = newFolder()
    const store = createFolderStore(folder)
    await store.publish('raw/a.gz', once('kept'))
    await files.writeFile(join(folder, '.parts', 'left'), '12345')
    // The clock of the disk need not be that of this program.
    await files.utimes(join(folder, '.parts', 'left'), Date.now() / 1000, Date.now() / 1000)
    expect(await store.sweep(3_600_000)).toEqual({ files: 0, bytes: 0 })
    await files.utimes(join(folder, '.parts', 'left'), 0, 0)
    expect(await store.sweep(3_600_000)).toEqual({ files: 1, bytes: 5 })
    expect(readdirSync(join(folder, '.parts'))).toEqual([])
    expect(await store.readText('raw/a.gz')).toBe('kept')
  })

  it('has nothing to do in a folder that is not there', async () => {
    expect(await createFolderStore(newFolder()).sweep(0)).toEqual({ files: 0, bytes: 0 })
  })
})
