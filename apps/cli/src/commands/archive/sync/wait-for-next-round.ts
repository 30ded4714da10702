import { setTimeout as wait } from 'node:timers/promises'
import type { CliContext } from '../../../context.ts'

const hourMs = 3_600_000
/** Files of an hour are not there before. */
const afterHourMs = 10 * 60_000
/** Spread, so that not everybody asks in the same second. */
const jitterMs = 2 * 60_000

/** Waits until the files of the hour that is running now may be there. */
export async function waitForNextRound({ now, signal, note, t }: CliContext): Promise<void> {
  const time = now()
  const next = time - (time % hourMs) + hourMs + afterHourMs + Math.random() * jitterMs
  const at = new Date(next).toISOString().slice(0, 16)
  note(t({ en: `Next round at ${at}Z.\n`, zh: `下一轮：${at}Z。\n` }))
  await wait(next - time, undefined, { signal })
}
