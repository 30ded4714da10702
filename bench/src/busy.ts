import { cpus } from 'node:os'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Run } from './run.ts'

/** Above this, other work distorts what is measured. */
const quiet = 0.2

/** How much of the time of all processors is in use, from 0 to 1, over a second. */
export async function busyShare(): Promise<number> {
  const before = spent()
  await sleep(1000)
  const after = spent()
  return 1 - (after.idle - before.idle) / Math.max(1, after.all - before.all)
}

/** Waits until hardly anything else runs, for so many minutes at most; gives how busy the machine is then. */
export async function waitForQuiet(minutes: number): Promise<number> {
  const end = Date.now() + minutes * 60_000
  for (;;) {
    const busy = await busyShare()
    if (busy <= quiet || Date.now() > end) return busy
    await sleep(2000)
  }
}

/** How busy the machine was when the benchmarks began, and what that means for the figures. */
export function busyNote(runs: readonly Run[]): string {
  const percent = (share: number): string => `${Math.round(share * 100)} %`
  const shares = runs.map(({ busy }) => busy).sort((a, b) => a - b)
  const [least = 0, most = 0] = [shares[0], shares.at(-1)]
  const told = `Right before the benchmarks, other work kept ${percent(least)} to ${percent(most)} of the machine busy.`
  return most <= quiet
    ? told
    : `${told} That slows most what needs several processors at once, and makes medians uncertain: "at best" is nearer to the truth.`
}

function spent(): { readonly idle: number; readonly all: number } {
  let idle = 0
  let all = 0
  for (const { times } of cpus()) {
    idle += times.idle
    for (const time of Object.values(times)) all += time
  }
  return { idle, all }
}
