import { formatBeijingHour, hourSeconds, parseBeijingHour, startOfBeijingDay } from '../time/beijing-time.ts'
import { pseudoRandom } from '../values/pseudo-random.ts'
import { gzipStream, type HistoryFile, historyHeader, historyText, measure } from './file.ts'

/** An hour to make up. */
export interface GenerateOptions {
  /** How many one-to-one messages it has. */
  readonly messages: number
  /**
   * The hour as `yyyyMMddHH` in Beijing time.
   * @default yesterday from 04:00 to 04:59, when nobody of the seeded shop is awake
   */
  readonly hour?: string | undefined
}

/** An hour that is made up whenever somebody downloads it: only its sizes and MD5s are kept. */
export interface GeneratedHour {
  /** `yyyyMMddHH` in Beijing time. */
  readonly hour: string
  /** Its file; absent until the sizes and MD5s are known. */
  readonly file: HistoryFile | undefined
  /** Resolves when the file is there. */
  readonly ready: Promise<void>
}

/** Starts to make up an hour; `now` is in milliseconds. */
export function generateHour(
  options: GenerateOptions | undefined,
  sdkAppId: number,
  now: number,
): GeneratedHour | undefined {
  if (options === undefined) return undefined
  const { messages } = options
  const hour = options.hour ?? formatBeijingHour(startOfBeijingDay(now / 1000) - 20 * hourSeconds)
  const start = parseBeijingHour(hour) ?? 0
  const text = (): Iterable<Uint8Array<ArrayBuffer>> =>
    historyText(historyHeader(sdkAppId, 'C2C', hour), madeUpLines(messages, start))
  let file: HistoryFile | undefined
  const ready = measure(text(), () => undefined).then((sums) => {
    file = { ...sums, open: (from, to) => slice(gzipStream(text()), from, to) }
  })
  return {
    hour,
    get file() {
      return file
    },
    ready,
  }
}

const phrases = [
  '在吗?',
  'Your order has been shipped 📦',
  '好的,谢谢!',
  'Could you check the address once more, please?',
  '这款还有货吗,想要两件,周五前到就行',
  'It says "delivered", but nothing came.\n\nWhat now?',
  '已经为您登记,24 小时内答复',
  'ok 👌',
]

/** As many messages as wanted, spread over the hour; the same ones every time. */
function* madeUpLines(count: number, start: number): Generator<string> {
  const random = pseudoRandom(start)
  const texts = phrases.map((phrase) => JSON.stringify(phrase).slice(1, -1))
  for (let index = 0; index < count; index += 1) {
    const time = start + Math.floor((index / count) * hourSeconds)
    const chance = random()
    const parties = `"From_Account":"user_${chance % 9973}","To_Account":"agent_${chance % 101}"`
    const numbers = `"MsgTimestamp":${time},"MsgSeq":${random()},"MsgRandom":${random()}`
    const text = `${texts[chance % texts.length]} #${index}`
    yield `{${parties},${numbers},"MsgBody":[{"MsgType":"TIMTextElem","MsgContent":{"Text":"${text}"}}]}`
  }
}

/** The part of a stream from one byte up to but not including another. */
function slice(
  stream: ReadableStream<Uint8Array<ArrayBuffer>>,
  start: number,
  end: number,
): ReadableStream<Uint8Array<ArrayBuffer>> {
  const reader = stream.getReader()
  let position = 0
  return new ReadableStream(
    {
      async pull(controller) {
        for (;;) {
          const { done, value } = await reader.read()
          if (done) break
          const part = value.subarray(Math.max(0, start - position), Math.max(0, end - position))
          position += value.length
          if (part.length > 0) controller.enqueue(part)
          if (position >= end) break
          if (part.length > 0) return
        }
        controller.close()
        await reader.cancel()
      },
      cancel: (reason) => reader.cancel(reason),
    },
    { highWaterMark: 0 },
  )
}
