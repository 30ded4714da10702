import { mkdtempSync, statSync, writeFileSync } from 'node:fs'
import * as nodeFiles from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { systemError } from '../../test/acting-files.ts'
import { makeFolder } from './make-folder.ts'

const newFolder = () => mkdtempSync(join(tmpdir(), 'timkit-folder-'))

describe('a folder that cannot be made', () => {
  it('is below a file', async () => {
    const folder = newFolder()
    writeFileSync(join(folder, 'file'), '')
    await expect(makeFolder(join(folder, 'file'))).rejects.toMatchObject({ code: 'EEXIST' })
    await expect(makeFolder(join(folder, 'file', 'a', 'b'))).rejects.toMatchObject({ code: 'EEXIST' })
  })

  it('is on a file system that cannot be written to: the system says so, however deep it is', async () => {
    const folder = newFolder()
    const mkdir = (path: string) => Promise.reject(systemError(path.endsWith('a') ? 'EROFS' : 'ENOENT'))
    const files = { stat: nodeFiles.stat, mkdir: mkdir as typeof nodeFiles.mkdir }
    await expect(makeFolder(join(folder, 'a', 'b', 'c'), files)).rejects.toMatchObject({ code: 'EROFS' })
    await expect(makeFolder(folder, files)).resolves.toBeUndefined()
  })

  it.runIf(process.platform === 'linux')('is where the system makes none', async () => {
    await expect(makeFolder('/proc/timkit')).rejects.toMatchObject({ code: 'ENOENT' })
    await expect(makeFolder('/proc/timkit/archive/raw')).rejects.toMatchObject({ code: 'ENOENT' })
  })
})

describe('a folder that is made', () => {
  it('comes with those above it, and is told by the first of them', async () => {
    const folder = newFolder()
    const deep = join(folder, 'a', 'b', 'c')
    expect(await makeFolder(deep)).toBe(join(folder, 'a'))
    expect(await makeFolder(deep)).toBeUndefined()
    expect(await makeFolder(join(deep, 'd'))).toBe(join(deep, 'd'))
    if (process.platform !== 'win32') expect(statSync(deep).mode & 0o777).toBe(0o700)
  })

  it('may be made by many at once', async () => {
    const deep = join(newFolder(), 'a', 'b', 'c')
    const made = await Promise.all(Array.from({ length: 20 }, () => makeFolder(deep)))
    expect(made.filter((first) => first !== undefined).length).toBeGreaterThan(0)
  })
})
