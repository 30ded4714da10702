import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { cacheFolder, installOnce } from './cache.ts'

let cache: string
beforeEach(async () => {
  cache = await mkdtemp(join(tmpdir(), 'timkit-cache-'))
})
afterEach(() => rm(cache, { recursive: true }))

test('what could not be filled leaves nothing behind', async () => {
  const filling = installOnce('tool', () => Promise.reject(new Error('the disk is full')), cache)
  await expect(filling).rejects.toThrow('the disk is full')
  expect(await readdir(cache)).toEqual([])
})

test('two that fill a folder at the same time get the same whole folder', async () => {
  let release = (): void => undefined
  const both = new Promise<void>((resolve) => {
    release = resolve
  })
  let drafts = 0
  const fill = async (folder: string): Promise<void> => {
    drafts += 1
    if (drafts === 2) release()
    await both
    await writeFile(join(folder, 'a'), 'first')
    await writeFile(join(folder, 'b'), 'second')
  }
  const folders = await Promise.all([installOnce('tool', fill, cache), installOnce('tool', fill, cache)])
  expect(folders).toEqual([join(cache, 'tool'), join(cache, 'tool')])
  expect(await readdir(cache)).toEqual(['tool'])
  expect(await readFile(join(cache, 'tool', 'b'), 'utf8')).toBe('second')
})

test('what is there is not filled again', async () => {
  const folder = await installOnce('tool', (draft) => writeFile(join(draft, 'a'), 'first'), cache)
  await installOnce('tool', () => Promise.reject(new Error('filled twice')), cache)
  expect(await readFile(join(folder, 'a'), 'utf8')).toBe('first')
})

test('TIMKIT_CACHE names the place, then the cache of the person', () => {
  expect(cacheFolder({ TIMKIT_CACHE: '/big/disk', XDG_CACHE_HOME: '/home/me/c' })).toBe('/big/disk')
  expect(cacheFolder({ TIMKIT_CACHE: '', XDG_CACHE_HOME: '/home/me/c' })).toBe(join('/home/me/c', 'timkit'))
})
