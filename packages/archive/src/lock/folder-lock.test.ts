import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import {
  copyFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { newFolder, noon } from '../../test/shop.ts'
import type { ArchiveError } from '../archive-error.ts'
import { type Claim, claimName, heldName, readClaim } from './claim.ts'
import { takeLock } from './folder-lock.ts'

const now = () => noon

/** A claim, and whether its owner holds the lock. */
type Left = Partial<Claim> & { readonly isHeld?: boolean }

/** A folder that somebody has a claim in, as it was left; what of it matters is given. */
function claimed(
  { isHeld = true, ...claim }: Left,
  heardOf: number = noon - 5_000,
): { folder: string; path: string } {
  const folder = newFolder()
  const locks = join(folder, 'archive.lock')
  mkdirSync(locks, { recursive: true })
  const whole = { id: randomUUID(), pid: 4242, host: hostname(), since: noon - 90_000, ...claim }
  const path = join(locks, claimName(whole))
  if (isHeld) writeFileSync(join(locks, heldName(whole)), '')
  writeFileSync(path, '')
  utimesSync(path, heardOf / 1000, heardOf / 1000)
  return { folder, path }
}

/** Whose claims there are. */
const claimsOf = (folder: string) =>
  readdirSync(join(folder, 'archive.lock'))
    .map((name) => readClaim(name))
    .filter((claim) => claim !== undefined)

it('is not taken where a file has its name, which is told with the way out', async () => {
  const folder = newFolder()
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'archive.lock'), '')
  const error: unknown = await takeLock(folder, { now }).catch((thrown: unknown) => thrown)
  expect(error).toMatchObject({ name: 'StorageError', code: 'EEXIST', path: join(folder, 'archive.lock') })
  expect(String(error)).toContain(`${join(folder, 'archive.lock')} is a file`)
  expect(String(error)).toContain('Remove it')
})

describe('a lock that somebody holds', () => {
  it.each<[string, Left, number, boolean]>([
    ['is of a program that runs', {}, noon - 5_000, true],
    ['is of a program of another machine that was heard of', { host: 'a.b' }, noon - 5_000, false],
    ['is of another machine, heard of almost a minute ago', { host: '主机 *' }, noon - 59_000, false],
  ])('%s: it is told who, and nothing is changed', async (_, holder, heardOf, isRunning) => {
    const { folder } = claimed(holder, heardOf)
    const before = claimsOf(folder)
    const error = await takeLock(folder, { now, isAlive: () => isRunning }).catch((thrown: Error) => thrown)
    expect(error).toMatchObject({ name: 'ArchiveError', fault: 'locked' })
    const since = '2026-11-22T04:28:30.000Z'
    expect((error as Error).message).toContain(`process 4242 on ${before[0]?.host}, since ${since},`)
    expect((error as Error).message).toContain('Wait until it is done, or end it')
    expect(claimsOf(folder)).toEqual(before)
  })

  it.each<[string, Left, number]>([
    ['is of a program of this machine that is gone', {}, noon - 5_000],
    ['was not heard of for a minute, on another machine', { host: 'elsewhere' }, noon - 60_000],
    ['is of a number that another program has now', { pid: process.ppid }, noon - 3_600_000],
    ['is from the future: a clock was set back', { host: 'elsewhere' }, noon + 60_000],
    ['is of a program that was killed while it asked', { isHeld: false }, noon - 1_000],
  ])('%s: it is taken over', async (_, holder, heardOf) => {
    const { folder, path } = claimed(holder, heardOf)
    copyFileSync(path, `${path}.part`)
    const lock = await takeLock(folder, { now, isAlive: () => false })
    expect(claimsOf(folder)).toMatchObject([{ pid: process.pid, host: hostname() }])
    await lock.release()
    expect(readdirSync(folder)).toEqual([])
  })

  it("is nobody's: what is no claim stays, and locks nobody out", async () => {
    const { folder, path } = claimed({ pid: 1 }, 0)
    for (const name of ['.DS_Store', 'claim.1.2.%E0%A4%A.00000000-0000-0000-0000-000000000000'])
      writeFileSync(join(path, '..', name), '')
    const lock = await takeLock(folder, { now })
    await lock.release()
    expect(readdirSync(join(folder, 'archive.lock'))).toHaveLength(2)
  })

  it('is given to one only of many who ask at once, and then to the next', async () => {
    for (let round = 0; round < 20; round++) {
      const { folder } = claimed({ isHeld: round % 2 === 0 })
      const options = { now, isAlive: (pid: number) => pid !== 4242 }
      const asked = await Promise.allSettled(Array.from({ length: 12 }, () => takeLock(folder, options)))
      const taken = asked.filter((one) => one.status === 'fulfilled')
      expect(taken.length).toBe(1)
      for (const one of asked) {
        if (one.status === 'rejected') expect(one.reason).toMatchObject({ fault: 'locked' })
      }
      await taken[0]?.value.release()
      expect(readdirSync(folder)).toEqual([])
    }
  })

  it('is given back and taken by many in turn, never by two', async () => {
    const folder = newFolder()
    let holders = 0
    let turns = 0
    const work = async () => {
      for (let turn = 0; turn < 20; turn++) {
        const lock = await takeLock(folder, { now }).catch((error: ArchiveError) => {
          expect(error.fault).toBe('locked')
        })
        if (lock === undefined) continue
        turns++
        expect(++holders).toBe(1)
        await new Promise((resolve) => setImmediate(resolve))
        holders--
        await lock.release()
      }
    }
    await Promise.all(Array.from({ length: 6 }, work))
    expect(turns).toBeGreaterThan(10)
    expect(readdirSync(folder)).toEqual([])
  })
})

/** When they were heard of. */
const heardOf = (folder: string) => {
  const locks = join(folder, 'archive.lock')
  const claims = readdirSync(locks).filter((name) => readClaim(name) !== undefined)
  return claims.map((name) => statSync(join(locks, name)).mtimeMs)
}

describe('a lock that is held', () => {
  beforeEach(() => void vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] }))
  afterEach(() => void vi.useRealTimers())

  it('says every ten seconds that it is', async () => {
    const folder = newFolder()
    let time = noon
    const lock = await takeLock(folder, { now: () => time })
    expect(heardOf(folder)).toEqual([noon])
    time += 10_000
    vi.advanceTimersByTime(10_000)
    await vi.waitFor(() => expect(heardOf(folder)).toEqual([noon + 10_000]))
    expect(claimsOf(folder)).toMatchObject([{ since: noon }])
    await lock.release()
    expect(readdirSync(folder)).toEqual([])
  })

  it('ends what is done under it when another took it over, and leaves it to that one', async () => {
    const folder = newFolder()
    const stopped = await takeLock(folder, { now })
    const later = await takeLock(folder, { now: () => noon + 61_000 })
    expect(stopped.signal.aborted).toBe(false)
    vi.advanceTimersByTime(10_000)
    await vi.waitFor(() => expect(stopped.signal.aborted).toBe(true))
    expect(stopped.signal.reason).toMatchObject({ fault: 'locked' })
    await stopped.release()
    expect(claimsOf(folder)).toMatchObject([{ since: noon + 61_000 }])
    expect(later.signal.aborted).toBe(false)
    await later.release()
    expect(readdirSync(folder)).toEqual([])
  })
})

it.skipIf(process.platform !== 'linux')(
  'is taken from a program that ended, and that nobody waited for',
  async () => {
    // A shell that has become a program which waits for no child of its own when the child ends.
    const parent = spawn('sh', ['-c', 'sleep 1 & echo $!; exec sleep 30'], {
      stdio: ['ignore', 'pipe', 'ignore'],
    })
    try {
      const [line] = (await once(parent.stdout, 'data')) as [Buffer]
      const pid = Number(line)
      await vi.waitFor(() => expect(readFileSync(`/proc/${pid}/stat`, 'latin1')).toMatch(/\) Z/), 5_000)
      const { folder } = claimed({ pid })
      const lease = await takeLock(folder, { now })
      await lease.release()
    } finally {
      parent.kill()
    }
  },
)
