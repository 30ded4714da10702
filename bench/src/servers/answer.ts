/** Answers every request alike, once its body is there, and tells how many connections there have been. */

import { listen } from './listen.ts'

const answer = JSON.stringify({
  ActionStatus: 'OK',
  ErrorInfo: '',
  ErrorCode: 0,
  C2CUnreadMsgNumList: [
    { Peer_Account: 'bob', C2CUnreadMsgNum: 12 },
    { Peer_Account: 'carol', C2CUnreadMsgNum: 0 },
  ],
})

let connections = 0
const server = listen((request, response) => {
  request.resume().once('end', () => {
    response.writeHead(200, {
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(answer),
      'x-connections': connections,
    })
    response.end(answer)
  })
})
server.on('connection', () => {
  connections += 1
})
