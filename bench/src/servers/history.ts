/** Answers `get_history` with one file and serves it, straight from memory: `history PATH`. */

import { readFileSync } from 'node:fs'
import { listen } from './listen.ts'

const [path = ''] = process.argv.slice(2)
const gzip = readFileSync(path)
const { messages: _, ...sums } = JSON.parse(readFileSync(`${path}.json`, 'utf8'))

listen((request, response) => {
  if (request.method === 'GET') {
    response.writeHead(200, { 'content-type': 'application/octet-stream', 'content-length': gzip.length })
    response.end(gzip)
    return
  }
  request.resume().once('end', () => {
    const file = { URL: `http://${request.headers.host}/file.gz`, ExpireTime: '2026-11-30 10:00:00', ...sums }
    const answer = JSON.stringify({ ActionStatus: 'OK', ErrorInfo: '', ErrorCode: 0, File: [file] })
    response.writeHead(200, { 'content-type': 'application/json' }).end(answer)
  })
})
