import { StorageError } from '../../raw/storage-error.ts'

/** What another program does with an index, so that this one cannot go on: it writes it, or reads what is to be cut from its log. */
export type BusyWith = 'writing' | 'reading'

/** Another program has an index for so long that this one gave up. */
export class IndexBusyError extends StorageError {
  readonly by: BusyWith
  /** The process of it, where the system tells. */
  readonly pid: number | undefined

  /** @param act as in `write the index /data/index.sqlite` */
  constructor(act: string, { by, pid, file, cause }: IndexBusyFacts) {
    super(act, Object.assign(new Error(reasonOf(by, pid), { cause }), { code: 'EBUSY' }), file)
    this.by = by
    this.pid = pid
  }
}

interface IndexBusyFacts {
  readonly by: BusyWith
  readonly pid: number | undefined
  readonly file: string
  readonly cause?: unknown
}

function reasonOf(by: BusyWith, pid: number | undefined): string {
  const who = pid === undefined ? 'another program' : `process ${pid}`
  return by === 'writing'
    ? `${who} writes it. Wait until that is done, or end it`
    : `${who} reads it. Wait until that is done, or end it`
}
