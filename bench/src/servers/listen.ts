import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'

/** Serves on the loopback, prints the address, and ends when the input does. */
export function listen(answer: RequestListener): Server {
  const server = createServer(answer)
  // No hint to clients how long they may keep a connection, and none is closed for being idle.
  server.keepAliveTimeout = 0
  server.listen(0, '127.0.0.1', () => {
    console.log(`http://127.0.0.1:${(server.address() as AddressInfo).port}`)
  })
  process.stdin.resume().once('end', () => process.exit())
  return server
}
