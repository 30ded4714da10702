import { createMd5 } from '@timkit/core/internal'

/** An hourly file, ready for download. */
export interface HistoryFile {
  /** The bytes of the text. */
  readonly fileSize: number
  /** The MD5 of the text, 32 lower-case hex digits. */
  readonly fileMd5: string
  /** The bytes of the gzip. */
  readonly gzipSize: number
  readonly gzipMd5: string
  /** Returns the gzip from `start` up to but not including `end`. */
  open(start: number, end: number): ReadableStream<Uint8Array<ArrayBuffer>>
}

/** The text is handed on in pieces of about this many characters. */
const chunkLength = 64 * 1024

/**
 * Writes an hourly file in the documented layout: the header, one message per line, `]}`.
 * @see https://www.tencentcloud.com/document/product/1047/34885
 */
export function* historyText(header: string, messages: Iterable<string>): Generator<Uint8Array<ArrayBuffer>> {
  const encoder = new TextEncoder()
  let text = `${header}\n`
  let separator = ''
  for (const message of messages) {
    text += separator + message
    separator = ',\n'
    if (text.length < chunkLength) continue
    yield encoder.encode(text)
    text = ''
  }
  yield encoder.encode(`${text}${separator === '' ? '' : '\n'}]}`)
}

/** The first line of an hourly file. */
export function historyHeader(sdkAppId: number, chatType: string, hour: string): string {
  return `{"SdkAppId":${sdkAppId},"ChatType":"${chatType}","MsgTime":"${hour}","MsgList":[`
}

/** Compresses a text and keeps the gzip. */
export async function packFile(text: Iterable<Uint8Array<ArrayBuffer>>): Promise<HistoryFile> {
  const chunks: Uint8Array<ArrayBuffer>[] = []
  const sums = await measure(text, (chunk) => chunks.push(chunk))
  const gzip = new Uint8Array(sums.gzipSize)
  let offset = 0
  for (const chunk of chunks) {
    gzip.set(chunk, offset)
    offset += chunk.length
  }
  return {
    ...sums,
    open: (start, end) =>
      new ReadableStream({
        pull(controller) {
          controller.enqueue(gzip.subarray(start, end))
          controller.close()
        },
      }),
  }
}

/** Sizes and MD5s of a text and of its gzip. */
export type HistorySums = Omit<HistoryFile, 'open'>

/** Compresses a text, and tells its sizes and MD5s; `onChunk` sees the gzip as it is made. */
export async function measure(
  text: Iterable<Uint8Array<ArrayBuffer>>,
  onChunk: (chunk: Uint8Array<ArrayBuffer>) => void,
): Promise<HistorySums> {
  const fileMd5 = createMd5()
  const gzipMd5 = createMd5()
  let fileSize = 0
  let gzipSize = 0
  function* counted(): Generator<Uint8Array<ArrayBuffer>> {
    for (const chunk of text) {
      fileMd5.update(chunk)
      fileSize += chunk.length
      yield chunk
    }
  }
  const reader = gzipStream(counted()).getReader()
  for (let result = await reader.read(); !result.done; result = await reader.read()) {
    gzipMd5.update(result.value)
    gzipSize += result.value.length
    onChunk(result.value)
  }
  return { fileSize, fileMd5: fileMd5.digest(), gzipSize, gzipMd5: gzipMd5.digest() }
}

/** Compresses a text as it is asked for. */
export function gzipStream(text: Iterable<Uint8Array<ArrayBuffer>>): ReadableStream<Uint8Array<ArrayBuffer>> {
  const chunks = text[Symbol.iterator]()
  const source = new ReadableStream<Uint8Array<ArrayBuffer>>({
    pull(controller) {
      const next = chunks.next()
      if (next.done) controller.close()
      else controller.enqueue(next.value)
    },
    cancel() {
      chunks.return?.()
    },
  })
  return source.pipeThrough(new CompressionStream('gzip'))
}
