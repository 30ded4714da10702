import type { Archive, SearchQuery } from '@timkit/archive'
import type { Figure } from '../harness/figure.ts'
import { spreadOf } from '../harness/statistics.ts'

/** What is asked of a generated archive. */
export const words: readonly SearchQuery[] = [
  { text: '的' },
  { text: '我' },
  { text: '龙井' },
  { text: '消息' },
  { text: '中国' },
  { text: '订单 退款' },
  { text: 'refund' },
  { text: '"please thanks"' },
  { text: 'SO20261122-000123' },
  { text: '1381*' },
]
const day = { since: '2026-11-25T00:00:00+08:00', until: '2026-11-26T00:00:00+08:00' }
/** The same with filters. */
export const filtered: readonly SearchQuery[] = [
  { account: 'user_100000', text: '消息' },
  { account: 'user_100413', text: '的' },
  { account: 'user_100000' },
  { account: 'user_100000', peer: '客服_0' },
  { group: '@TGS#2KKKKKKK0', text: '消息' },
  { kind: 'group', text: 'refund' },
  { elements: ['TIMImageElem'] },
  { ...day, text: '消息' },
  { ...day, text: '的' },
]

/** How long queries are measured, and what is asked of them. */
export interface LatencyOptions {
  readonly turns: number
  /** Milliseconds. */
  readonly p50?: number
  /** Milliseconds. */
  readonly p95?: number
}

/** How long each query takes, by the clock: many are shorter than a tick of processor time. */
export async function latencies(
  archive: Archive,
  what: string,
  queries: readonly SearchQuery[],
  { turns, p50, p95 }: LatencyOptions,
): Promise<Figure[]> {
  for (const query of queries) await archive.search(query)
  const took: number[][] = []
  for (let part = 0; part < parts; part++) {
    const times: number[] = []
    for (let turn = 0; turn < turns / parts; turn++) {
      for (const query of queries) {
        const begin = performance.now()
        await archive.search(query)
        times.push(performance.now() - begin)
      }
    }
    took.push(times)
  }
  const at = (share: number, atMost: number | undefined): Figure => ({
    what: `${what}, p${share * 100}`,
    unit: 'ms',
    value: {
      ...spreadOf(took.map((times) => percentile(times, share))),
      median: percentile(took.flat(), share),
    },
    goal: atMost === undefined ? undefined : { atMost },
  })
  return [at(0.5, p50), at(0.95, p95)]
}

/** The turns are measured in so many parts, to see how much they differ. */
const parts = 5

function percentile(values: readonly number[], share: number): number {
  return values.toSorted((a, b) => a - b)[Math.floor((values.length - 1) * share)] ?? Number.NaN
}
