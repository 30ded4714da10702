import { createEmulator, type Emulator } from '@timkit/emulator'
import { describe, expect, it } from 'vitest'
import { clientOf, newFolder, noon, shop } from '../../test/shop.ts'
import { openArchive } from '../open-archive.ts'

const hourMs = 3_600_000
const dayMs = 24 * hourMs

/** A sync by a program whose clock is off, and what the archive says right after. */
async function syncBy(emulator: Emulator, folder: string, offMs: number, isDated = true) {
  const now = () => emulator.now() + offMs
  const fetch: typeof globalThis.fetch = async (...request) => {
    const answer = await emulator.fetch(...request)
    const headers = new Headers(answer.headers)
    headers.delete('date')
    return isDated ? answer : new Response(answer.body, { status: answer.status, headers })
  }
  await using archive = await openArchive({ folder, now, client: clientOf(emulator, { now, fetch }) })
  const report = await archive.sync()
  return { report, status: await archive.status() }
}

describe('a clock that is off', () => {
  it.each([
    ['three hours behind', -3 * hourMs],
    ['eight days behind', -8 * dayMs],
    ['three hours ahead', 3 * hourMs],
    ['eight days ahead', 8 * dayMs],
  ])('plants no lost hours: %s', async (_, offMs) => {
    const { emulator } = shop()
    const folder = newFolder()
    const first = await syncBy(emulator, folder, offMs)
    expect(Math.abs((first.report.clockOffset ?? 0) + offMs)).toBeLessThan(60_000)
    expect(first.status.counts).toMatchObject({ missed: 0, future: 2 })
    expect(first.status.messages).toBe(5)

    const { report, status } = await syncBy(emulator, folder, 0)
    expect(report.missed).toEqual([])
    expect(status.counts.missed).toBe(0)
    expect(status.since).toEqual(new Date(noon - 7 * dayMs - hourMs / 2))
  })

  it('settles nothing as lost; once it is right, what was lost is', async () => {
    const { emulator } = shop()
    const folder = newFolder()
    await syncBy(emulator, folder, 0)
    emulator.clock.advance(9 * dayMs)
    expect((await syncBy(emulator, folder, -3 * hourMs)).report.missed).toEqual([])
    const { report, status } = await syncBy(emulator, folder, 0)
    expect(report.missed.length).toBeGreaterThanOrEqual(2 * 48)
    expect(status.counts.missed).toBe(report.missed.length)
  })

  it('that nobody can compare settles nothing either', async () => {
    const { emulator } = shop()
    const folder = newFolder()
    const first = await syncBy(emulator, folder, -3 * hourMs, false)
    expect(first.report).toMatchObject({ missed: [], clockOffset: undefined })
    expect((await syncBy(emulator, folder, 0)).report.missed).toEqual([])
  })
})

it('asks again within a sync for an hour that was asked for too often', async () => {
  const { emulator } = shop()
  const slow = clientOf(emulator)
  await using archive = await openArchive({ folder: newFolder(), client: slow })
  let calls = 0
  const { historyFiles } = slow
  slow.historyFiles = ((...asked: Parameters<typeof historyFiles>) => {
    if (++calls === 20)
      emulator.faults.add({ command: 'open_msg_svc/get_history', errorCode: 60007, times: 3 })
    return historyFiles.apply(slow, asked)
  }) as typeof historyFiles
  expect(await archive.sync()).toMatchObject({ failed: [], notAsked: 0 })
  expect((await archive.status()).messages).toBe(5)
})

it('is done in one go with the limits of the service', async () => {
  const emulator = createEmulator({ rateLimits: true })
  const client = clientOf(emulator, { rateLimiter: undefined, retry: undefined })
  await using archive = await openArchive({ folder: newFolder(), client })
  const report = await archive.sync({ since: new Date(emulator.now() - 24 * hourMs) })
  expect(report).toMatchObject({ failed: [], notAsked: 0 })
})
