/** Answers `get_history` for every hour of an archive and serves its files; all else it answers with nothing: `archive FOLDER`. */

import { createReadStream, existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { listen } from './listen.ts'

const [folder = ''] = process.argv.slice(2)

/** All hours are over, and none is deleted yet: clients take the time from here. */
const date = 'Sat, 28 Nov 2026 16:12:00 GMT'

/** No messages, no accounts, no groups. */
const nothing = { ActionStatus: 'OK', ErrorInfo: '', ErrorCode: 0, Complete: 1, MsgCnt: 0, MsgList: [] }

listen((request, response) => {
  response.setHeader('date', date)
  if (request.method === 'GET') {
    response.writeHead(200, { 'content-type': 'application/octet-stream' })
    createReadStream(join(folder, 'raw', new URL(`http://host${request.url}`).pathname)).pipe(response)
    return
  }
  let body = ''
  request.setEncoding('utf8')
  request.on('data', (piece: string) => {
    body += piece
  })
  request.once('end', () => {
    const { ChatType: kind, MsgTime: hour } = JSON.parse(body) as { ChatType?: string; MsgTime?: string }
    if (kind === undefined || hour === undefined) {
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(nothing))
      return
    }
    const path = `${kind}/${hour.slice(0, 4)}/${hour.slice(4, 6)}/${hour.slice(6, 8)}/${hour}.gz`
    const sidecar = join(folder, 'raw', `${path}.json`)
    const answer = existsSync(sidecar)
      ? { ActionStatus: 'OK', ErrorInfo: '', ErrorCode: 0, File: [fileOf(sidecar, path)] }
      : { ActionStatus: 'FAIL', ErrorInfo: 'no file', ErrorCode: 1004 }
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(answer))
  })

  function fileOf(sidecar: string, path: string): object {
    const { size, md5, gzipSize, gzipMd5 } = JSON.parse(readFileSync(sidecar, 'utf8'))
    const sums = { FileSize: size, FileMD5: md5, GzipSize: gzipSize, GzipMD5: gzipMd5 }
    return { URL: `http://${request.headers.host}/${path}`, ExpireTime: '2026-11-30 10:00:00', ...sums }
  }
})
