import { type Archive, ArchiveError, daysOf } from '@timkit/archive'
import type { Acts, Around, AroundAsked, Counts, CountsAsked, Status, SyncAsked, Synced } from '../acts.ts'
import { failureOf } from '../failure.ts'
import { copied } from './search.ts'

/** Does what is asked of an archive that somebody keeps, apart from searching it. */
export function runAct<Name extends Exclude<keyof Acts, 'search'>>(
  name: Name,
  archive: Archive,
  asked: Acts[Name]['asked'],
  how: { readonly tell: (news: Acts[Name]['news']) => void; readonly signal: AbortSignal },
): Promise<Acts[Name]['answer']> {
  return acts[name](archive, asked, how)
}

const acts: {
  readonly [Name in Exclude<keyof Acts, 'search'>]: (
    archive: Archive,
    asked: Acts[Name]['asked'],
    how: { readonly tell: (news: Acts[Name]['news']) => void; readonly signal: AbortSignal },
  ) => Promise<Acts[Name]['answer']>
} = {
  around,
  status,
  sync: (archive, asked, { tell, signal }) => sync(archive, asked, signal, tell),
  verify: (archive, { deep }, { tell, signal }) => archive.verify({ deep, signal, onProgress: tell }),
  counts,
}

async function around(
  archive: Archive,
  { identity, before, after }: AroundAsked,
): Promise<Around | undefined> {
  const found = await archive.context(identity, { before, after })
  if (found === undefined) return undefined
  return {
    hits: [...found.before, found.message, ...found.after].map(copied),
    index: found.before.length,
  }
}

async function status(archive: Archive): Promise<Status> {
  let withoutIndex: unknown
  const known = await archive.status().catch((error: unknown) => {
    if (error instanceof ArchiveError && error.fault !== 'index') throw error
    withoutIndex = error
    // What cannot be read either is told by what was wrong first.
    return archive.status({ withoutIndex: true }).catch(() => {
      throw error
    })
  })
  const { name, sdkAppId, index, counts, messages, gzipBytes, hours, damagedRecords, unfinished } = known
  return {
    ...{ name, sdkAppId, index, counts, messages, gzipBytes },
    days: daysOf(hours.map(({ chatType, hour, state, messages }) => ({ chatType, hour, state, messages }))),
    damagedRecords: damagedRecords.length,
    isUnfinished: unfinished !== undefined,
    withoutIndex: withoutIndex === undefined ? undefined : failureOf(withoutIndex),
  }
}

async function sync(
  archive: Archive,
  { since }: SyncAsked,
  signal: AbortSignal,
  onProgress: (news: Acts['sync']['news']) => void,
): Promise<Synced> {
  const report = await archive.sync({ since, signal, onProgress })
  const { asked, kept, indexed, skipped, missed, unknown, notAsked, failed, held } = report
  return {
    ...{ asked, kept, indexed, skipped, missed, unknown, notAsked },
    failed: failed.map(({ hour, error }) => ({ hour, failure: failureOf(error) })),
    held: held.length,
  }
}

async function counts(archive: Archive, { by, since, until }: CountsAsked): Promise<Counts> {
  const { rows, coverage } = await archive.statistics({ by, since, until, limit: 10_000 })
  return { rows, coverage }
}
