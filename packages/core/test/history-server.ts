/** A history file and the servers around it, made by hand so that each of them can misbehave. */

import { createHash } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import type { HistoryFileEntry } from '../src/api/open-msg-svc.ts'
import { ApiError } from '../src/errors.ts'
import type { HistoryContext } from '../src/history/context.ts'

export const sdkAppId = 1_400_000_000
export const hour = '2026112309'
export const address = 'https://download.tim.qq.com/msg_history/2/9b8f.gz?sign=top-secret'

export function md5(bytes: Uint8Array): string {
  return createHash('md5').update(bytes).digest('hex')
}

/** Messages as files have them, long enough together that a file is several pieces. */
export function makeMessages(count: number): object[] {
  return Array.from({ length: count }, (_, i) => ({
    From_Account: `user_${(i * 7919) % 101}`,
    To_Account: `客服_${(i * 104729) % 89}`,
    MsgTimestamp: 1_763_859_600 + i,
    MsgSeq: (i * 2_654_435_761) % 2 ** 32,
    MsgRandom: (i * 40_503) % 2 ** 32,
    MsgBody: [{ MsgType: 'TIMTextElem', MsgContent: { Text: `第 ${i} 条 "quoted" \\ 🙂 },{ \n` } }],
  }))
}

/** The documented layout: a header line, a message per line, a last line. */
export function layOut(messages: readonly object[], header: object = {}): string {
  const head = JSON.stringify({ SdkAppId: sdkAppId, ChatType: 'C2C', MsgTime: hour, ...header }).slice(0, -1)
  return `${head},"MsgList":[\n${messages.map((message) => JSON.stringify(message)).join(',\n')}\n]}\n`
}

export interface MadeFile {
  readonly gzip: Uint8Array
  readonly entry: HistoryFileEntry
}

/** Packs a text; `gzip` replaces the right bytes, whose sizes and MD5s are told nevertheless when `honest` is false. */
export function makeFile(
  text: string,
  change: { gzip?: Uint8Array; entry?: Partial<HistoryFileEntry> } = {},
): MadeFile {
  const bytes = new TextEncoder().encode(text)
  const gzip = change.gzip ?? new Uint8Array(gzipSync(bytes))
  const entry = {
    URL: address,
    ExpireTime: '2026-11-30 10:00:00',
    FileSize: bytes.length,
    FileMD5: md5(bytes),
    GzipSize: gzip.length,
    GzipMD5: md5(gzip),
    ...change.entry,
  }
  return { gzip, entry }
}

/** How a body ends. */
export type Ending = 'close' | 'reset' | 'hang'

/** Counts the bodies that somebody is still reading. */
export class Bodies {
  open = 0

  make(bytes: Uint8Array, ending: Ending = 'close', size = 1000): ReadableStream<Uint8Array<ArrayBuffer>> {
    this.open++
    let at = 0
    return new ReadableStream({
      pull: (controller) => {
        if (at < bytes.length) {
          controller.enqueue(bytes.slice(at, at + size))
          at += size
          return undefined
        }
        if (ending === 'hang') return new Promise<void>(() => undefined)
        this.open--
        if (ending === 'close') controller.close()
        else controller.error(new TypeError(`terminated while reading ${address}`))
        return undefined
      },
      cancel: () => {
        this.open--
      },
    })
  }
}

/** What a server sees of a request, and how it may answer. */
export interface Visit {
  readonly url: string
  readonly attempt: number
  readonly from: number
  readonly range: string | null
  readonly signal: AbortSignal
  readonly bodies: Bodies
  /** Answers as a good server: the whole, or the rest that was asked for. */
  answer(gzip: Uint8Array, ending?: Ending, upTo?: number): Response
}

export interface StubOptions {
  readonly file?: MadeFile
  /** What `get_history` answers; an `ApiError` is thrown. */
  readonly list?: (
    call: number,
    request: { ChatType: string; MsgTime: string },
  ) => readonly HistoryFileEntry[] | Error
  readonly visit?: (visit: Visit) => Response | Promise<Response>
  readonly downloadHosts?: readonly string[]
  readonly baseUrl?: string
}

export interface Stub {
  readonly context: HistoryContext
  readonly bodies: Bodies
  readonly requests: { url: string; range: string | null; init: RequestInit }[]
  readonly calls: object[]
  readonly callOptions: object[]
  readonly sleeps: number[]
}

export function refusal(code: number): ApiError {
  return new ApiError(`Cannot call open_msg_svc/get_history: refused (${code})`, {
    errorCode: code,
    errorInfo: 'no',
  })
}

/** A context whose service and download host are functions. */
export function stub(options: StubOptions): Stub {
  const bodies = new Bodies()
  const requests: Stub['requests'] = []
  const calls: object[] = []
  const callOptions: object[] = []
  const sleeps: number[] = []
  const { file = makeFile(layOut([])), list, downloadHosts, baseUrl } = options
  const visit = options.visit ?? ((visit: Visit) => visit.answer(file.gzip))
  const context: HistoryContext = {
    sdkAppId,
    random: () => 0.5,
    sleep: async (ms, signal) => {
      sleeps.push(ms)
      signal?.throwIfAborted()
    },
    caller: {
      now: () => 0,
      call: async (_endpoint, request, options = {}) => {
        options.signal?.throwIfAborted()
        calls.push(request)
        callOptions.push(options)
        const answer = list?.(calls.length, request as never) ?? [file.entry]
        if (answer instanceof Error) throw answer
        return { ErrorCode: 0, File: answer } as never
      },
    },
    fetch: async (url, init) => {
      const headers = new Headers(init.headers)
      const range = headers.get('range')
      const from = range === null ? 0 : Number(/^bytes=(\d+)-$/.exec(range)?.[1])
      requests.push({ url, range, init })
      const signal = init.signal as AbortSignal
      signal.throwIfAborted()
      const answer: Visit['answer'] = (gzip, ending, upTo) => {
        if (from >= gzip.length && from > 0) return new Response(null, { status: 416 })
        const body = bodies.make(gzip.subarray(from, upTo), ending)
        const contentRange = { 'content-range': `bytes ${from}-${gzip.length - 1}/${gzip.length}` }
        return new Response(body, range === null ? {} : { status: 206, headers: contentRange })
      }
      return visit({ url, attempt: requests.length, from, range, signal, bodies, answer })
    },
    downloadHosts,
    baseUrl,
  }
  return { context, bodies, requests, calls, callOptions, sleeps }
}

export async function collect<T>(items: AsyncIterable<T>): Promise<T[]> {
  const collected: T[] = []
  for await (const item of items) collected.push(item)
  return collected
}
