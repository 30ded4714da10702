import type { HourKey } from '../hours/hour-key.ts'
import type { IndexFault } from '../message-index/index-error.ts'
import type { UnfinishedWork } from '../unfinished.ts'

/**
 * What can be wrong:
 *
 * - `missing`, `size`, `content`: of a file, which is not there, or is another one than was kept.
 * - `partial`: some of an hour cannot be read, as the service made its files so. The rest is searched.
 * - `sidecar`: what is known of a file cannot be read. `unknown`: nothing is known of it.
 * - `foreign`: a file in `raw/` that is none of an archive, so that nothing looks into it, an erasure neither.
 * - `record`: the record of an hour tells of other files than are there, or cannot be read.
 * - `damaged`: an hour is remembered as damaged, so that none of it is searched, though its files are as they were kept: no sync or rebuild could read them.
 * - `not-indexed`: files are kept, and the index has nothing of the hour; once for all hours where it has none.
 * - `index-content`: the index says something else of the messages of an hour than its files. `index-behind`: the index has an hour of other files than are there. `index-ahead`: of files that are not there.
 * - `came-back`: a file of before an erasure is there again, beside the one that was made without what was erased.
 * - `unfinished`: an erasure, a prune or a rebuild was killed: hours that it changes are in progress until it is finished.
 * - `index-unreadable`: it could not be read now. `index`: it is damaged.
 */
export type FaultCode =
  | 'missing'
  | 'size'
  | 'content'
  | 'partial'
  | 'sidecar'
  | 'unknown'
  | 'foreign'
  | 'record'
  | 'damaged'
  | 'not-indexed'
  | 'index-content'
  | 'index-behind'
  | 'index-ahead'
  | 'came-back'
  | 'unfinished'
  | 'index-unreadable'
  | 'index'

/** Something that is not as it should be. */
export interface Fault {
  /** Of which hour; `undefined` when it is of the index as a whole, or of what is nobody's. */
  readonly hour: HourKey | undefined
  /** What it is about: a key of the store, or `index`. */
  readonly where: string
  readonly code: FaultCode
  /** What is wrong, in words. */
  readonly what: string
  /** What to do about it. */
  readonly wayOut: string
  /** Of a `partial` hour: how many entries of its files cannot be read. */
  readonly unreadable?: number | undefined
  /** A sync downloads it again: `mend` has noted it. @default false */
  readonly isRemembered?: true | undefined
  /** Of `unfinished`: what. */
  readonly unfinished?: UnfinishedWork | undefined
  /** Of `index`, where it is not damaged: why it cannot be used. Nothing makes it anew in its place. */
  readonly indexFault?: Exclude<IndexFault, 'damaged' | 'older'> | undefined
  /** Of `not-indexed`, where the index has no hour at all: how many hours that is. */
  readonly hours?: number | undefined
}

/** What is wrong with a file. */
export type Wrong = Pick<Fault, 'code' | 'what'>

/** What is said of an index that has nothing of the hours that are kept. */
export function emptyIndex(hours: readonly HourKey[]): Fault {
  const [only] = hours
  if (hours.length === 1 && only !== undefined) {
    const what = 'the hour is kept, and is not in the index'
    const hour = { chatType: only.chatType, hour: only.hour }
    return { hour, where: 'index', code: 'not-indexed', what, wayOut: waysOut.behind }
  }
  const what = `the index is empty: ${hours.length} hours are kept, and none of them is in it`
  return {
    ...{ hour: undefined, where: 'index', code: 'not-indexed', what },
    wayOut: 'Run a sync, or timkit archive rebuild: it is filled from the files',
    hours: hours.length,
  }
}

/** What is said of work on all of an archive that was killed. */
export function notFinished(unfinished: UnfinishedWork): Fault {
  const { kind, account, before, at, by } = unfinished
  const begun = at === undefined ? '' : `, which ${by} began at ${at.toISOString()},`
  const work: Readonly<Record<UnfinishedWork['kind'], string>> = {
    erase: `the erasure of ${account}${begun}`,
    prune: `the removal of what is older than ${before?.toISOString()}${begun}`,
    rebuild: 'a rebuild',
    purge: 'the removal of what was erased from the free parts of the index',
    unknown: 'what a killed program began',
  }
  return {
    ...{ hour: undefined, where: 'unfinished.json', code: 'unfinished' },
    what: `${work[kind]} is not finished`,
    wayOut: waysOut.unfinished,
    unfinished,
  }
}

/** What is said of a file that an erasure had removed. */
export const cameBack: Wrong = {
  code: 'came-back',
  what: 'the file is of before an erasure, and was put back: it may have what was erased',
}

/** What is said of a file that is not there. */
export const notThere: Wrong = { code: 'missing', what: 'the file is not there' }

/** What to do about each kind. */
export const waysOut: Readonly<
  Record<
    | 'restore'
    | 'remembered'
    | 'recover'
    | 'foreign'
    | 'record'
    | 'records'
    | 'damaged'
    | 'index'
    | 'newerIndex'
    | 'otherIndex'
    | 'content'
    | 'behind'
    | 'partial'
    | 'unfinished'
    | 'cameBack',
    string
  >
> = {
  restore:
    'Verify with deep and mend (timkit archive verify --deep --mend), then run a sync: it is downloaded again while the service has it, for 7 days. Else put it back from a backup',
  remembered:
    'It is remembered. Run a sync: it is downloaded again while the service has it, for 7 days. Else put it back from a backup',
  recover:
    'Run a sync or a rebuild: the file is compared with its record in hours/, or for 7 days with the service, and taken. Else put its .json back from a backup',
  foreign:
    'Look at what it is, and remove it or put it elsewhere: when somebody is erased, nothing looks into it',
  record: 'Run a sync. Where it is told of again then, rebuild: records are made again from the files',
  records:
    'Run a sync: it puts the file aside, remembers the hours of that day anew from their files, and asks again for those that the service still has',
  damaged:
    'Run a sync: it looks at the hour again, and asks for it while the service has it, for 7 days. Where that changes nothing, the files are as the service made them: read them yourself, or ask Tencent Cloud for the hour',
  index: 'Rebuild the index, or run a sync, which does so: nothing of it is lost',
  newerIndex: 'You can also remove it: the next sync makes it anew from the files',
  otherIndex: 'It stays as it is',
  content: 'Rebuild: the index is made again from the files',
  behind: 'Run a sync, or rebuild',
  cameBack: 'Rebuild: what was erased is removed again',
  unfinished: 'Run a sync: whatever writes to the archive next goes on with it first',
  partial:
    'The file is as the service made it, so that a sync would get the same: read it yourself, or ask Tencent Cloud for the hour',
}
