import type { HourKey } from '../hours/hour-key.ts'
import type { HourMap } from '../hours/hour-map.ts'
import { askOf, type PlannedHour, type PlanOptions, planAsks } from '../manifest/plan.ts'
import type { WorkerLease } from '../raw/lease/lease.ts'
import { SidecarError } from '../raw/sidecar-error.ts'
import { type AskOptions, askHour, type Kept } from './ask-hour.ts'
import { Failures } from './failures.ts'
import type { HourQueue } from './hour-queue.ts'
import type { Patience } from './patience.ts'

/** What asking for all hours needs. */
export interface Asking extends AskOptions {
  readonly patience: Patience
  /** @default it writes alone */
  readonly worker?: WorkerLease | undefined
}

/** Which hours are asked for, of those that are due. */
export interface AskedHours extends PlanOptions {
  /** @default all */
  readonly only?: Pick<HourMap<unknown>, 'has'> | undefined
}

/** So many hours are asked for and downloaded at a time. The client keeps to the 10 asks a second that the service allows. */
const concurrency = 4
/** An hour that a worker has asked for is left by the others for so long. */
const askedByOthersMs = 10 * 60_000

/** Asks for every hour that is to be asked for, and hands those with something new to the queue. */
export async function askAll(asking: Asking, queue: HourQueue, which: AskedHours): Promise<void> {
  const { manifest, tally, now, signal, patience, worker } = asking
  const planned = await inTurns(
    planAsks((key) => manifest.get(key), now(), which).filter(
      (hour) => isLeft(hour, asking) && (which.only === undefined || which.only.has(hour)),
    ),
    worker,
  )
  tally.totalHours = tally.hours + planned.length
  const failures = new Failures(tally)

  const askClaimed = async (hour: PlannedHour): Promise<Kept | undefined> => {
    try {
      const kept = await patience.ask(() => askHour(hour, asking))
      failures.none()
      return kept
    } catch (error) {
      signal?.throwIfAborted()
      if (error instanceof SidecarError) {
        // Nothing of the service or the disk: the others are not stopped by it.
        await manifest.note(hour, { damaged: error.message })
        tally.fail(hour, error)
      } else failures.add(hour, error)
      return undefined
    }
  }

  const ask = async (hour: PlannedHour) => {
    if (await manifest.claim(hour)) {
      // Another worker may have asked since all was planned.
      const isToAsk = worker === undefined || (isLeft(hour, asking) && isStillDue(hour, asking))
      const kept = isToAsk ? await askClaimed(hour) : undefined
      if (kept === undefined) await manifest.release(hour)
      else queue.add(hour, { isClaimed: true, isSame: kept === 'same' })
    }
    tally.hours++
  }

  const workers = Array.from({ length: concurrency }, async () => {
    for (let hour = planned.shift(); hour !== undefined; hour = planned.shift()) {
      signal?.throwIfAborted()
      queue.throwIfBusy()
      await ask(hour)
      if (failures.isTooMany) {
        tally.notAsked += planned.splice(0).length
      }
    }
  })
  const outcomes = await Promise.allSettled(workers)
  const failed = outcomes.find((outcome) => outcome.status === 'rejected')
  if (failed !== undefined) throw failed.reason
  failures.throwIfNothingWorked()
}

/** Whether an hour was not asked for by another worker a moment ago. */
function isLeft(hour: HourKey, { manifest, now, worker }: Asking): boolean {
  const { askedLast } = manifest.get(hour) ?? {}
  return worker === undefined || askedLast === undefined || now() - Date.parse(askedLast) >= askedByOthersMs
}

function isStillDue({ ask, ...hour }: PlannedHour, { manifest, now }: Asking): boolean {
  return askOf(hour.hour, manifest.get(hour), now()) === ask
}

/** Lets each worker begin with hours of its own, so that they seldom want the same. */
async function inTurns(
  planned: readonly PlannedHour[],
  worker: WorkerLease | undefined,
): Promise<PlannedHour[]> {
  const names = ((await worker?.workers()) ?? []).map(({ name }) => name).sort()
  const place = Math.max(0, names.indexOf(worker?.name ?? ''))
  const count = Math.max(1, names.length)
  return Array.from({ length: count }, (_, turn) =>
    planned.filter((_hour, index) => index % count === (place + turn) % count),
  ).flat()
}
