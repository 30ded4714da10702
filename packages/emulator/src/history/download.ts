import type { HistoryFile } from './file.ts'

/** Answers a GET or HEAD for a file, whole or in part. */
export function serveFile(request: Request, file: HistoryFile, name: string): Response {
  const size = file.gzipSize
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    return new Response('Only GET and HEAD\n', { status: 405, headers: { allow: 'GET, HEAD' } })
  }
  const etag = `"${file.gzipMd5}"`
  const headers = new Headers({
    'accept-ranges': 'bytes',
    'cache-control': 'no-store',
    'content-disposition': `attachment; filename="${name}"`,
    // Not Content-Encoding: that would make clients inflate what they are to check as it is.
    'content-type': 'application/gzip',
    etag,
  })
  const range = wantedRange(request, etag, size)
  if (range === 'outside') {
    return new Response(null, { status: 416, headers: { 'content-range': `bytes */${size}` } })
  }
  const { start, end } = range ?? { start: 0, end: size }
  headers.set('content-length', String(end - start))
  if (range !== undefined) headers.set('content-range', `bytes ${start}-${end - 1}/${size}`)
  const body = request.method === 'HEAD' ? null : file.open(start, end)
  return new Response(body, { status: range === undefined ? 200 : 206, headers })
}

interface ByteRange {
  readonly start: number
  /** Not included. */
  readonly end: number
}

/**
 * The part of the file that is asked for; `undefined` for all of it.
 *
 * Several ranges, and anything that is not a range of bytes, are ignored, which RFC 9110 allows.
 */
function wantedRange(request: Request, etag: string, size: number): ByteRange | 'outside' | undefined {
  const ifRange = request.headers.get('if-range')
  if (ifRange !== null && ifRange !== etag) return undefined
  const match = /^bytes=(\d*)-(\d*)$/.exec(request.headers.get('range') ?? '')
  if (!match) return undefined
  const [, first = '', last = ''] = match
  if (first === '' && last === '') return undefined
  if (first === '')
    return Number(last) === 0 ? 'outside' : { start: Math.max(0, size - Number(last)), end: size }
  const start = Number(first)
  if (last !== '' && Number(last) < start) return undefined
  if (start >= size) return 'outside'
  return { start, end: last === '' ? size : Math.min(Number(last) + 1, size) }
}
