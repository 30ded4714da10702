/** The least that a Node process can do to answer over HTTP. */

import { listen } from './listen.ts'

listen((request, response) => {
  request.resume().once('end', () => response.end('{"ErrorCode":0}'))
})
