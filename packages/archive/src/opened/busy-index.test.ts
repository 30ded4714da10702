import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { grepFolder } from '../../test/grep-folder.ts'
import { newFolder, shop } from '../../test/shop.ts'
import { openArchive } from '../open-archive.ts'

/** A program that has an index open, until it is killed. */
async function other(folder: string, sql: string) {
  const code = `const { DatabaseSync } = require('node:sqlite')
    const db = new DatabaseSync(process.argv[1])
    db.exec(process.argv[2])
    if (process.argv[2] === 'BEGIN') db.prepare('SELECT * FROM message').all()
    process.stdout.write('there')
    setInterval(() => undefined, 1000)`
  const child = spawn(process.execPath, ['-e', code, join(folder, 'index.sqlite'), sql])
  await once(child.stdout, 'data')
  // Who has a lock is told by Linux alone.
  const pid = process.platform === 'linux' ? child.pid : undefined
  return {
    pid,
    stop: () => child.kill('SIGSTOP'),
    end: async () => {
      const exit = once(child, 'exit')
      child.kill('SIGKILL')
      await exit
    },
  }
}

it('a program that was stopped within a write of the index is named after ten seconds, however much there is to write', {
  timeout: 60_000,
}, async () => {
  const { client } = shop()
  const folder = newFolder()
  await using archive = await openArchive({ folder, client })
  await archive.sync()
  const { pid, stop, end } = await other(folder, 'BEGIN IMMEDIATE')
  stop()
  const began = performance.now()
  await expect(archive.eraseAccount('alice', { dryRun: false })).rejects.toMatchObject({
    fault: 'locked',
    about: { index: { by: 'writing', pid } },
    message: expect.stringContaining(pid === undefined ? 'another program' : `kill -CONT ${pid}`),
  })
  expect(performance.now() - began).toBeLessThan(25_000)
  await end()
  await archive.sync()
  expect(grepFolder(folder, 'SO20261122')).toEqual([])
})

it('a program that reads the index for long is named by an erasure, which whoever writes next finishes', {
  timeout: 60_000,
}, async () => {
  const { client } = shop()
  const folder = newFolder()
  await using archive = await openArchive({ folder, client })
  await archive.sync()
  const { pid, end } = await other(folder, 'BEGIN')
  await expect(archive.eraseAccount('alice', { dryRun: false })).rejects.toMatchObject({
    name: 'ArchiveError',
    fault: 'locked',
    about: { index: { by: 'reading', pid } },
    message: expect.stringMatching(/^Cannot finish what was begun .* run the same again/),
  })
  expect(existsSync(join(folder, 'unfinished.json'))).toBe(true)
  await end()
  expect(await archive.eraseAccount('alice', { dryRun: false })).toMatchObject({ messages: 0 })
  expect(grepFolder(folder, 'SO20261122')).toEqual([])
  expect(existsSync(join(folder, 'unfinished.json'))).toBe(false)
})

it('what a sync erased again beside a program that reads the index for long is finished by the next one', {
  timeout: 60_000,
}, async () => {
  const { client } = shop()
  const folder = newFolder()
  await using archive = await openArchive({ folder, client })
  await archive.sync()
  await archive.eraseAccount('alice', { dryRun: false })
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }))
    if (name.endsWith('.g2.gz')) writeFileSync(join(folder, name), 'x')
  await archive.verify({ deep: true, mend: true })
  const { pid, end } = await other(folder, 'BEGIN')
  await expect(archive.sync()).rejects.toMatchObject({ about: { index: { by: 'reading', pid } } })
  expect(existsSync(join(folder, 'unfinished.json'))).toBe(true)
  await end()
  expect((await archive.sync()).failed).toEqual([])
  expect(grepFolder(folder, 'SO20261122')).toEqual([])
  expect(existsSync(join(folder, 'unfinished.json'))).toBe(false)
})
