import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { claimFile } from './claim-file.ts'
import { partFolder } from './part-folder.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'timkit-claim-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const claim = (pid: number, ...alive: readonly number[]) =>
  claimFile(join(folder, 'x.claim'), { pid, isAlive: (one) => alive.includes(one) })

test('while one process has it no other gets it, and the one has it still', async () => {
  expect([await claim(1), await claim(2, 1), await claim(1, 1)]).toEqual([true, false, true])
})

test('what a process had that is no more is had by the next', async () => {
  expect([await claim(1), await claim(2), await claim(3, 2)]).toEqual([true, true, false])
})

test('a claim of which nothing was written is nobody’s', async () => {
  await writeFile(join(folder, 'x.claim'), '')
  expect(await claim(2)).toBe(true)
})

test('a part is claimed with the bytes of now, and one that another window ended is gone', async () => {
  const about = { appId: 'shop', name: 'a.gz', chatType: 'c2c', hour: '2026112309' } as const
  const store = partFolder(folder)
  const part = await store.create({ ...about, gzipSize: 9, gzipMd5: '', target: 'file:///a.jsonl' })
  const [seen] = await partFolder(folder).list()
  await part.append(new Uint8Array(5))
  expect([seen?.size, await seen?.claim(), seen?.size]).toEqual([0, 'claimed', 5])
  await seen?.release()
  expect(await part.claim()).toBe('claimed')
  await store.remove(part.id)
  expect(await seen?.claim()).toBe('gone')
})
