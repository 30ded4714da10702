import { checkBoolean, checkFunction, checkSignal, mustBe, outOfRange } from '@timkit/core/internal'
import type { EraseOptions } from '../erase/erase.ts'
import type { ExportQuery } from '../export/export-query.ts'
import type { ExportOptions } from '../export/export-report.ts'
import type { PruneOptions } from '../prune/prune.ts'
import type { RebuildOptions } from '../rebuild/rebuild.ts'
import type { ReindexOptions } from '../reindex/reindex.ts'
import type { CoveredRange } from '../search/coverage.ts'
import type { SearchQuery } from '../search/search-query.ts'
import type { StatisticsQuery } from '../statistics/statistics-query.ts'
import type { StatusOptions } from '../status.ts'
import type { SyncOptions } from '../sync/sync.ts'
import type { VerifyOptions } from '../verify/verify.ts'
import type { Check } from './check-options.ts'

// What the methods of an archive take, each with what its values have to be.

/** Is checked where it is read. */
const anything: Check = () => undefined

const text: Check = (value, name) => {
  if (typeof value !== 'string') throw mustBe(name, 'a text', value)
}

const date: Check = (value, name) => {
  if (!(value instanceof Date)) throw mustBe(name, 'a Date', value)
  if (Number.isNaN(value.getTime())) throw outOfRange(name, 'must be a valid Date')
}

const texts: Check = (value, name) => {
  if (!Array.isArray(value) || value.some((one) => typeof one !== 'string' || one === '')) {
    throw mustBe(name, 'a list of texts that are not empty', value)
  }
}

const chatType: Check = (value, name) => {
  if (value !== 'c2c' && value !== 'group') throw outOfRange(name, 'must be "c2c" or "group"')
}

const chatTypes: Check = (value, name) => {
  if (!Array.isArray(value) || value.length === 0)
    throw mustBe(name, 'a list of "c2c", "group", or both', value)
  for (const one of value) chatType(one, name)
}

const writable: Check = (value, name) => {
  if (!isWritable(value)) throw mustBe(name, 'a stream that can be written to', value)
}

const place: Check = (value, name) => {
  const { open, remove } = (value ?? {}) as { readonly open?: unknown; readonly remove?: unknown }
  if (typeof open !== 'function' || typeof remove !== 'function') {
    throw mustBe(name, 'a place for an index, such as inClickHouse or inSqlite give', value)
  }
}

const target: Check = (value, name) => {
  if (typeof value === 'string' ? value === '' : !isWritable(value)) {
    throw mustBe(name, 'the path of a folder, or a stream that can be written to', value)
  }
}

function isWritable(value: unknown): boolean {
  const { write, end } = (value ?? {}) as { readonly write?: unknown; readonly end?: unknown }
  return typeof write === 'function' && typeof end === 'function'
}

const signal: Check = checkSignal
const onProgress: Check = checkFunction

const conversation = { account: anything, peer: anything, group: anything, since: anything, until: anything }

/** One for each option that there is. */
type Checks<Options> = Readonly<Record<keyof Options, Check>>

/** What each method takes, by its name. */
export const checksOf: {
  readonly sync: Checks<SyncOptions>
  readonly rebuild: Checks<RebuildOptions>
  readonly reindex: Checks<ReindexOptions>
  readonly exportQuery: Checks<ExportQuery>
  readonly exportOptions: Checks<ExportOptions>
  readonly erase: Checks<EraseOptions>
  readonly prune: Checks<PruneOptions>
  readonly importFiles: Checks<{ signal: AbortSignal }>
  readonly search: Checks<SearchQuery>
  readonly statistics: Checks<StatisticsQuery>
  readonly around: Checks<{ before: number; after: number }>
  readonly coverage: Checks<CoveredRange>
  readonly status: Checks<StatusOptions>
  readonly verify: Checks<VerifyOptions>
} = {
  sync: { since: date, kinds: chatTypes, signal, onProgress, onKept: checkFunction },
  rebuild: { signal, onProgress },
  reindex: { to: place, dryRun: checkBoolean, signal, onPlan: checkFunction, onProgress },
  exportQuery: conversation,
  exportOptions: { to: target, media: writable, signal, onProgress },
  erase: {
    dryRun: checkBoolean,
    scope: anything,
    reason: text,
    removeUnattributed: checkBoolean,
    by: text,
    signal,
    onProgress,
  },
  prune: { olderThan: anything, dryRun: checkBoolean, by: text, signal },
  importFiles: { signal },
  search: {
    text,
    ...conversation,
    kind: anything,
    elements: texts,
    live: anything,
    order: anything,
    limit: anything,
    cursor: anything,
  },
  statistics: {
    since: anything,
    until: anything,
    by: anything,
    kind: anything,
    account: anything,
    group: anything,
    limit: anything,
    agents: anything,
    silence: anything,
  },
  around: { before: anything, after: anything },
  coverage: { since: date, until: date, chatType },
  status: { withoutIndex: checkBoolean, last: anything },
  verify: { deep: checkBoolean, messages: checkBoolean, mend: checkBoolean, signal, onProgress },
}

/** Reads the paths that are imported: one, or a list. */
export function readPaths(paths: unknown): readonly string[] {
  const list = typeof paths === 'string' ? [paths] : paths
  if (!Array.isArray(list) || list.some((path) => typeof path !== 'string' || path === '')) {
    throw mustBe('paths', 'a path, or a list of paths', paths)
  }
  return list
}

/** Refuses what cannot be the most that is counted. */
export function checkCap(cap: unknown): void {
  if (!Number.isSafeInteger(cap) || (cap as number) < 1) {
    throw mustBe('cap', 'a whole number from 1', cap)
  }
}

/** Refuses what cannot name a message. */
export function checkIdentity(identity: unknown): void {
  if (typeof identity !== 'string' || identity === '') {
    throw mustBe('identity', 'that of a message, as a search gives it', identity)
  }
}
