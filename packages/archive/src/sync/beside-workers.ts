import type { BesideOthers } from '../message-index/message-index.ts'
import type { WorkerLease } from '../raw/lease/lease.ts'

/** How an hour is put into an index beside other workers. @param signal ends the waiting for a turn, not what has begun */
export function besideWorkers(worker: WorkerLease, signal: AbortSignal | undefined): BesideOthers {
  return {
    ensure: () => worker.ensure(),
    inTurn: (act) =>
      new Promise((resolve, reject) => {
        const onAbort = () => reject(signal?.reason)
        signal?.addEventListener('abort', onAbort)
        const begun = () => {
          signal?.removeEventListener('abort', onAbort)
          signal?.throwIfAborted()
          return act()
        }
        worker.inTurn(async () => begun()).then(resolve, reject)
      }),
  }
}
