import { setTimeout as wait } from 'node:timers/promises'
import { nextSyncAt, type SyncReport } from '@timkit/archive'
import type { CliContext } from '../../../context.ts'

/** Waits until the files of the hour that is running now may be there, or until hours may be free that others had. */
export async function waitForNextRound(
  { now, signal, note, t }: CliContext,
  last: Pick<SyncReport, 'held'>,
): Promise<void> {
  const time = now()
  const next = nextSyncAt(time, Math.random, last)
  const at = new Date(next).toISOString().slice(0, next - time < 120_000 ? 19 : 16)
  note(t({ en: `Next round at ${at}Z.\n`, zh: `下一轮：${at}Z。\n` }))
  await wait(next - time, undefined, { signal })
}
