import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { join, normalize } from 'node:path'

/** Serves the files of a folder to a page of another origin. */
export async function serveFolder(
  folder: string,
): Promise<{ readonly authority: string; readonly close: () => Promise<void> }> {
  const types: Readonly<Record<string, string>> = {
    js: 'text/javascript',
    json: 'application/json',
    css: 'text/css',
  }
  const server = createServer((request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname))
    response.setHeader('access-control-allow-origin', '*')
    readFile(join(folder, path)).then(
      (bytes) => {
        response.setHeader('content-type', types[path.split('.').at(-1) ?? ''] ?? 'application/octet-stream')
        response.end(bytes)
      },
      () => response.writeHead(404).end(),
    )
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The server has no port')
  return {
    authority: `127.0.0.1:${address.port}`,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
}
