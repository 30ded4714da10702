import { type Archive, ArchiveError, type PruneReport } from '@timkit/archive'
import { expect, it } from 'vitest'
import type { CliContext } from '../../../../context.ts'
import type { AppConfig } from '../config/service-config.ts'
import { serviceLog } from '../service-log.ts'
import { AppState } from './app-state.ts'
import { pruneOld } from './prune-old.ts'

const dayMs = 86_400_000

/** An app that keeps 400 days, at a time that stands still. */
function world(prune: () => Promise<PruneReport>, retention: number | undefined = 400 * dayMs) {
  let time = 0
  const asked: unknown[] = []
  const lines: Record<string, unknown>[] = []
  const archive = {
    prune: (options: unknown) => {
      asked.push(options)
      return prune()
    },
  } as unknown as Archive
  const state = new AppState({ name: 'shop', retention } as AppConfig, 0)
  const context = {
    t: ({ en }: { en: string }) => en,
    now: () => time,
    language: 'en',
  } as unknown as CliContext
  const log = serviceLog((line) => lines.push(JSON.parse(line)))
  const signal = new AbortController().signal
  const pass = (ms: number) => {
    time += ms
    return pruneOld(archive, { state, log, context, signal })
  }
  return { pass, asked, lines, state }
}

const report = (files: number): PruneReport => ({
  dryRun: false,
  before: new Date(0),
  hours: 3,
  files,
  bytes: 7,
})

it('that nothing is to be dropped of asks for nothing', async () => {
  const state = world(() => Promise.resolve(report(1)), Number.NaN)
  Object.assign(state.state.config, { retention: undefined })
  await state.pass(0)
  expect(state.asked).toEqual([])
})

it('drops what is older than wanted, once a day, and tells only when there was something', async () => {
  let files = 6
  const { pass, asked, lines } = world(() => Promise.resolve(report(files)))
  await pass(0)
  await pass(dayMs - 1)
  files = 0
  await pass(1)
  expect(asked).toHaveLength(2)
  expect(asked[0]).toMatchObject({ olderThan: 400 * dayMs, dryRun: false, by: 'timkit archive serve' })
  expect(lines).toMatchObject([{ event: 'pruned', hours: 3, files: 6, bytes: 7 }])
})

it('goes on with the sync when an account is on hold, tells it, and tries it again with the next round', async () => {
  const { pass, asked, lines, state } = world(() =>
    Promise.reject(new ArchiveError('held', 'Cannot prune the archive: 2 accounts are on hold')),
  )
  await pass(0)
  await pass(1)
  expect(asked).toHaveLength(2)
  expect(lines[0]).toMatchObject({ event: 'not-pruned', error: expect.stringContaining('on hold') })
  expect(state.errors).toEqual(new Map([['archive', 2]]))
})

it('waits for the next round while other workers sync, which is no failure', async () => {
  const { pass, asked, lines, state } = world(() =>
    Promise.reject(new ArchiveError('locked', 'Cannot write to the archive: a worker does')),
  )
  await pass(0)
  await pass(1)
  expect(asked).toHaveLength(2)
  expect(lines).toEqual([])
  expect(state.errors.size).toBe(0)
})
