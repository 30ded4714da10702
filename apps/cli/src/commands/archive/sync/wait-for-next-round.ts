import { setTimeout as wait } from 'node:timers/promises'
import { nextSyncAt } from '@timkit/archive'
import type { CliContext } from '../../../context.ts'

/** Waits until the files of the hour that is running now may be there. */
export async function waitForNextRound({ now, signal, note, t }: CliContext): Promise<void> {
  const time = now()
  const next = nextSyncAt(time)
  const at = new Date(next).toISOString().slice(0, 16)
  note(t({ en: `Next round at ${at}Z.\n`, zh: `下一轮：${at}Z。\n` }))
  await wait(next - time, undefined, { signal })
}
