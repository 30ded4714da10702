import { createHash } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import { ApiError, type HistoryOutcome, NetworkError } from '@timkit/core'
import type { ArchiveClient } from '../../src/archive-client.ts'
import { endOf, hourId } from '../../src/hours/hour-key.ts'
import { keptMs } from '../../src/hours/schedule.ts'
import { Chance } from './chance.ts'
import type { SimulatedProcess } from './simulated-process.ts'
import type { VirtualTime } from './virtual-time.ts'

const minute = 60_000
const hour = 60 * minute
const text = Buffer.from('{"MsgList":[]}\n')
const gzip = gzipSync(text)
const facts = { size: text.length, md5: md5(text), gzipSize: gzip.length, gzipMd5: md5(gzip) }

/** The service of an app: when the files of each hour are there, and how often it is asked. */
export class SimulatedService {
  /** What it must not have been asked for. */
  readonly faults: string[] = []
  asks = 0
  readonly #time: VirtualTime
  readonly #seed: number
  readonly #outages: readonly { readonly from: number; readonly until: number }[]
  readonly #lately: number[] = []

  /** @param end until when it is sometimes away for hours */
  constructor(time: VirtualTime, seed: number, end: number) {
    this.#time = time
    this.#seed = seed
    const chance = new Chance(seed)
    const outages: { from: number; until: number }[] = []
    for (let from = time.now; from < end; from += chance.between(4, 30) * 24 * hour) {
      outages.push({ from, until: from + chance.between(0, 10) * hour })
    }
    this.#outages = outages
  }

  /** How long after its end the files of an hour are there; `undefined` when nobody wrote. */
  readyAfter(chatType: string, name: string): number | undefined {
    const chance = new Chance(this.#seed ^ (Number(name) * 2 + (chatType === 'c2c' ? 0 : 1)))
    if (chance.is(0.02)) return undefined
    if (chance.is(0.01)) return chance.between(3, 40) * hour
    return chance.between(5, 90) * minute
  }

  /** What a program asks it with. */
  client(process: SimulatedProcess, skewMs: number): ArchiveClient {
    const service = this
    return {
      sdkAppId: 1_400_000_000,
      now: () => service.#time.now,
      clockOffset: -skewMs,
      async historyFiles(about) {
        const key = about as { readonly chatType: 'c2c' | 'group'; readonly hour: string }
        service.#count(service.#time.now)
        await process.goOn()
        const outcome = service.#answer(key)
        await process.goOn()
        return outcome as never
      },
      async *historyBytes() {
        await process.goOn()
        yield new Uint8Array(gzip)
      },
    }
  }

  #answer({ chatType, hour: name }: { chatType: 'c2c' | 'group'; hour: string }): HistoryOutcome {
    const { now } = this.#time
    if (this.#outages.some(({ from, until }) => now >= from && now < until))
      throw new NetworkError('the service is away')
    const age = now - endOf(name)
    if (age < 0) this.faults.push(`${hourId({ chatType, hour: name })} was asked for before it was over`)
    const readyAfter = this.readyAfter(chatType, name)
    if (age >= keptMs) return { status: 'expired', chatType, hour: name, error: refusal(1005) } as never
    if (readyAfter === undefined || age < readyAfter)
      return { status: 'not-ready-or-empty', chatType, hour: name, error: refusal(1004) } as never
    const file = { chatType, hour: name, sdkAppId: 1_400_000_000, ...facts }
    return { status: 'ready', chatType, hour: name, files: [file], skipped: [] } as never
  }

  #count(now: number): void {
    this.asks++
    this.#lately.push(now)
    while ((this.#lately[0] ?? now) <= now - 1_000) this.#lately.shift()
    if (this.#lately.length > 10) this.faults.push(`${this.#lately.length} asks in a second`)
  }
}

function refusal(code: number): ApiError {
  return Object.create(ApiError.prototype, { code: { value: code }, message: { value: String(code) } })
}

function md5(bytes: Uint8Array): string {
  return createHash('md5').update(bytes).digest('hex')
}
