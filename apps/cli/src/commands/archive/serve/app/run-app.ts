import { setTimeout as sleep } from 'node:timers/promises'
import { type Archive, ArchiveError, nextSyncAt, type SyncReport } from '@timkit/archive'
import type { CliContext } from '../../../../context.ts'
import { errorText } from '../../../../output/error-text.ts'
import type { ServiceLog } from '../service-log.ts'
import type { AppState } from './app-state.ts'
import { reasonOf } from './error-reason.ts'
import { pruneOld } from './prune-old.ts'
import { noteSuccess } from './remembered-success.ts'
import type { ServedApp } from './served-app.ts'
import type { Turns } from './turns.ts'

/** What the loop of an app works with. */
export interface RunOptions {
  readonly state: AppState
  readonly log: ServiceLog
  readonly turns: Turns
  readonly context: CliContext
  readonly signal: AbortSignal
  /** Milliseconds from a failure to the next attempt; it doubles with each in a row, up to the largest. @default 30 s, and 10 min */
  readonly retry?: { readonly firstMs: number; readonly mostMs: number } | undefined
}

const usualRetry = { firstMs: 30_000, mostMs: 600_000 }
/** How often whoever stands by looks whether the other program is gone. */
const standbyMs = 60_000
/** A first sync takes long: whoever watches sees meanwhile what is left of it. */
const lookMs = 15_000

/**
 * Syncs an app until the signal, a round after each hour. Never throws: what fails is told, counted and tried again, and no other app
 * suffers from it.
 */
export async function runApp(app: ServedApp, options: RunOptions): Promise<void> {
  const {
    signal,
    context: { now },
  } = options
  for (let failures = 0; !signal.aborted; ) {
    try {
      await using archive = await app.openWorker()
      await look(archive, options)
      for (;;) {
        const report = await round(archive, options)
        failures = isDone(report) ? 0 : failures + 1
        const next = nextSyncAt(now(), Math.random, report)
        await waitUntil(failures === 0 ? next : now() + delayOf(failures, options), options)
        // What may be wrong is the key, or where it is: both are read again.
        if (failures > 0) break
      }
    } catch (error) {
      if (signal.aborted) return
      failures = await told(error, failures, app, options)
    }
  }
}

/** One sync and what follows it. */
async function round(archive: Archive, options: RunOptions): Promise<SyncReport> {
  const { state, turns, signal, log, context } = options
  state.phase = turns.isFull ? 'queued' : 'syncing'
  const end = await turns.take(signal)
  const startedAt = performance.now()
  let report: SyncReport
  let looking: Promise<void> | undefined
  // Where the index does not answer, a look takes longer than to the next one.
  const looks = setInterval(() => {
    looking ??= look(archive, options).finally(() => {
      looking = undefined
    })
  }, lookMs)
  try {
    state.phase = 'syncing'
    const { kinds, since } = state.config
    report = await archive.sync({
      kinds,
      since: since === undefined ? undefined : new Date(context.now() - since),
      signal,
      onProgress: state.counter(),
      onKept: (kept) => tellTrouble(kept, options),
    })
    await pruneOld(archive, options)
  } finally {
    clearInterval(looks)
    end()
    await looking
    await look(archive, options)
  }
  tellReport(report, Math.round(performance.now() - startedAt), options)
  if (isDone(report)) {
    state.failure = undefined
    // What others have is left to do, and no failure.
    state.phase = report.held.length > 0 ? 'standby' : 'idle'
    if (report.held.length === 0) await succeeded(options)
    return report
  }
  for (const { error } of report.failed) state.count(reasonOf(error))
  const [first] = report.failed
  const message = first === undefined ? '' : errorText(first.error, context)
  fail(options, first?.error, message)
  log.warn(
    { event: 'incomplete', failed: report.failed.length, notAsked: report.notAsked, error: message },
    context.t({ en: 'Some hours could not be kept; they are tried again', zh: '有些小时未能保存，将会重试' }),
  )
  return report
}

async function succeeded({ state, log, context }: RunOptions): Promise<void> {
  state.lastSuccessAt = context.now()
  try {
    await noteSuccess(state.config, context.now())
  } catch (error) {
    log.warn(
      { event: 'not-remembered', error: error instanceof Error ? errorText(error, context) : String(error) },
      context.t({
        en: 'Could not write down that all was done: alerts count from the next start, should the bucket be away then',
        zh: '无法记下同步已完成：如果下次启动时存储桶不可用，告警将从启动时算起',
      }),
    )
  }
}

/** Whether all was done that others left to it. */
function isDone({ failed, notAsked }: SyncReport): boolean {
  return failed.length === 0 && notAsked === 0
}

function tellReport(report: SyncReport, ms: number, options: RunOptions): void {
  const {
    log,
    context: { t },
  } = options
  const { asked, kept, indexed, skipped, clockOffset } = report
  log.info(
    {
      event: 'synced',
      asked,
      files: kept.files,
      bytes: kept.bytes,
      hours: indexed.hours,
      messages: indexed.messages,
      skipped,
      clockOffset,
      ms,
    },
    t({ en: 'Synced', zh: '已同步' }),
  )
  tellTrouble(report, options)
}

/** Tells what is to be looked at, also of a sync that only kept files as the index was away. */
function tellTrouble(
  { missed, unknown, damagedRecords, held }: SyncReport,
  { log, context: { t } }: RunOptions,
): void {
  if (damagedRecords.length + unknown.length > 0) {
    log.warn(
      {
        event: 'records',
        files: damagedRecords.map(({ key, aside = '' }) => ({ key, aside })),
        unknown: unknown.map(({ chatType, hour }) => `${chatType} ${hour}`),
      },
      t({
        en: 'Records of hours could not be read, and were made again from the files as far as they can be',
        zh: '有小时的记录无法读取，已尽量根据消息文件重新生成',
      }),
    )
  }
  if (held.length > 0) {
    log.info(
      {
        event: 'held',
        hours: held.map(({ chatType, hour }) => `${chatType} ${hour}`),
        by: [...new Set(held.map(({ by }) => by))],
      },
      t({ en: 'Other workers have hours that are not done', zh: '有未完成的小时由其他程序占用' }),
    )
  }
  if (missed.length === 0) return
  log.error(
    { event: 'lost', hours: missed.map(({ chatType, hour }) => `${chatType} ${hour}`) },
    t({ en: 'Hours are lost: the service had deleted their files', zh: '有小时丢失：服务端已删除其文件' }),
  )
}

/** Tells why an attempt failed, and waits. @returns how many failed in a row */
async function told(error: unknown, failures: number, app: ServedApp, options: RunOptions): Promise<number> {
  const { state, log, context } = options
  const { t } = context
  const message = error instanceof Error ? errorText(error, context) : String(error)
  if (error instanceof ArchiveError && error.fault === 'locked') {
    state.phase = 'standby'
    // What is left is the other program's to do, and to fail at.
    state.failure = undefined
    log.info(
      { event: 'standby', error: message },
      t({ en: 'Another program syncs', zh: '另一个程序正在同步' }),
    )
    await waitUntil(context.now() + standbyMs, options)
    return failures
  }
  state.count(reasonOf(error))
  fail(options, error, message)
  await lookWithoutKey(app, options)
  const delay = delayOf(failures + 1, options)
  log.error(
    { event: 'failed', reason: reasonOf(error), error: message, retryInSeconds: Math.round(delay / 1000) },
    t({ en: 'Could not sync; the other apps go on', zh: '同步失败；其他应用不受影响' }),
  )
  await waitUntil(context.now() + delay, options)
  return failures + 1
}

function fail({ state, context }: RunOptions, error: unknown, message: string): void {
  state.phase = 'failing'
  state.failure = { reason: reasonOf(error), message, at: context.now() }
}

/**
 * Looks what the archive has. Its records tell which hours are at risk and which are lost, also where the index cannot be asked; what cannot be looked at
 * stays as it was known, and is told by what comes next.
 */
async function look(archive: Archive, { state }: RunOptions): Promise<void> {
  try {
    state.status = await archive.status()
  } catch {
    const last = state.status
    state.status = await archive.status({ withoutIndex: true, last }).catch(() => last)
  }
}

/**
 * Looks what an archive has that cannot be synced: the hours that are at risk have to be seen also, and above all, where a key is missing. What
 * cannot be looked at either is told already.
 */
async function lookWithoutKey(app: ServedApp, options: RunOptions): Promise<void> {
  if (options.state.status !== undefined) return
  try {
    await using archive = await app.openReceiver(() => undefined)
    await look(archive, options)
  } catch {
    // The failure that it follows on says why.
  }
}

function delayOf(failures: number, { retry = usualRetry }: RunOptions): number {
  return Math.min(retry.mostMs, retry.firstMs * 2 ** Math.min(failures - 1, 20)) * (0.75 + Math.random() / 4)
}

/** Waits until a time; returns early when the service is stopped. */
async function waitUntil(at: number, { state, signal, context: { now } }: RunOptions): Promise<void> {
  state.nextAt = at
  await sleep(Math.max(0, at - now()), undefined, { signal }).catch(() => undefined)
}
