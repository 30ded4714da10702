import type { HistoryFile, TimClient } from '@timkit/core'
import { sizeText } from '../../size-text.ts'
import { t } from '../../text.ts'
import type { WeekCounts } from './week-counts.ts'

/** What the sizes of files are asked of. */
export type EstimateClient = Pick<TimClient, 'historyFiles' | 'historyMessages'>

/** How an estimate is made. */
export interface Estimating {
  readonly signal?: AbortSignal | undefined
  /** Called with how many hours of how many were asked for. */
  readonly onProgress?: ((done: number, total: number) => void) | undefined
  /** Called with what is known once the newest 24 hours were read, if there are more. */
  readonly onFirst?: ((counts: WeekCounts) => void) | undefined
}

const atOnce = 6
/** Files up to this size are read to learn how long messages are. */
const mostRead = 256 * 1024
/** Bytes of a message where no file tells: a short text with all its fields. */
const usual = 500

/**
 * Estimates how many messages hours hold, by how large their files are. Some small files are read, so that it is known how long messages are here.
 * The service is asked for each hour, which takes a while: the newest are asked for first.
 */
export async function estimateWeek(
  client: EstimateClient,
  hours: readonly string[],
  { signal, onProgress, onFirst }: Estimating = {},
): Promise<WeekCounts> {
  const files: HistoryFile[] = []
  const unknown = new Set(hours)
  let done = 0
  const ask = async (some: readonly string[]): Promise<void> => {
    const waiting = [...some]
    const work = async (): Promise<void> => {
      for (let hour = waiting.pop(); hour !== undefined; hour = waiting.pop()) {
        signal?.throwIfAborted()
        let isKept = true
        for (const chatType of ['c2c', 'group'] as const) {
          const outcome = await client.historyFiles({ chatType, hour }, { signal })
          if (outcome.status === 'ready') files.push(...outcome.files)
          isKept &&= outcome.status !== 'expired'
        }
        if (isKept) unknown.delete(hour)
        done += 1
        onProgress?.(done, hours.length)
      }
    }
    await Promise.all(Array.from({ length: atOnce }, work))
  }
  await ask(hours.slice(-24))
  if (hours.length > 24) {
    if (onFirst !== undefined) {
      const { notes, ...first } = await countsOf(client, files, signal)
      onFirst({
        ...first,
        unknown: new Set(unknown),
        notes: [...notes, t('Only the newest {0} hours were read so far.', 24)],
      })
    }
    await ask(hours.slice(0, -24))
  }
  return { ...(await countsOf(client, files, signal)), unknown }
}

async function countsOf(
  client: EstimateClient,
  files: readonly HistoryFile[],
  signal: AbortSignal | undefined,
): Promise<Omit<WeekCounts, 'unknown'>> {
  const { bytes, note } = await messageBytes(client, files, signal)
  const sizes = new Map<string, number>()
  for (const { hour, size } of files) sizes.set(hour, (sizes.get(hour) ?? 0) + size)
  return {
    messages: new Map([...sizes].map(([hour, size]) => [hour, Math.max(1, Math.round(size / bytes))])),
    isEstimate: true,
    notes: [note],
  }
}

async function messageBytes(
  client: EstimateClient,
  files: readonly HistoryFile[],
  signal: AbortSignal | undefined,
): Promise<{ readonly bytes: number; readonly note: string }> {
  const small = files.filter(({ size }) => size <= mostRead).sort((a, b) => a.size - b.size)
  // A file alone may be of one large message.
  const read = new Set([0.25, 0.5, 0.75].map((share) => small[Math.floor(small.length * share)]))
  let count = 0
  let size = 0
  for (const file of read) {
    if (file === undefined) continue
    size += file.size
    for await (const _ of client.historyMessages(file, { signal })) count += 1
  }
  if (count === 0) {
    const note = t('Estimated from the sizes of the files, at {0} a message.', sizeText(usual))
    return { bytes: usual, note }
  }
  const bytes = size / count
  const note = t(
    'Estimated from the sizes of the files, at {0} a message as in {1} of them.',
    sizeText(bytes),
    read.size,
  )
  return { bytes, note }
}
