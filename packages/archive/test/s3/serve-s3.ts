import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { S3Server, type S3ServerOptions } from './s3-server.ts'

/** A strict S3 server over the network, for programs in processes of their own. */
export interface ServedS3 extends AsyncDisposable {
  readonly server: S3Server
  /** What a program has to be told of it. */
  readonly env: Readonly<Record<string, string>>
}

/** Serves a bucket from memory, on loopback. */
export async function serveS3(options?: S3ServerOptions): Promise<ServedS3> {
  const server = new S3Server(options)
  const listening = createServer((request, response) => {
    answer(server, request, response).catch(() => response.destroy())
  })
  await new Promise<void>((resolve) => listening.listen(0, '127.0.0.1', resolve))
  const { port } = listening.address() as AddressInfo
  return {
    server,
    env: {
      AWS_ENDPOINT_URL: `http://127.0.0.1:${port}`,
      AWS_ACCESS_KEY_ID: server.key.accessKeyId,
      AWS_SECRET_ACCESS_KEY: server.key.secretAccessKey,
    },
    async [Symbol.asyncDispose]() {
      listening.closeAllConnections()
      await new Promise((resolve) => listening.close(resolve))
    },
  }
}

async function answer(server: S3Server, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  const { method = 'GET', url = '/', headers } = request
  const init = { method, headers: headers as Record<string, string> }
  const body = method === 'GET' || method === 'HEAD' ? {} : { body: Buffer.concat(chunks) }
  const answered = await server.fetch(new Request(`http://${headers.host}${url}`, { ...init, ...body }))
  response.writeHead(answered.status, Object.fromEntries(answered.headers))
  response.end(Buffer.from(await answered.arrayBuffer()))
}
