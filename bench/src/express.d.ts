/** As much of `express` as the benchmark uses; the package brings no types. */
declare module 'express' {
  import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'

  interface ExpressRequest extends IncomingMessage {
    readonly query: Readonly<Record<string, string>>
    readonly body: unknown
  }
  interface ExpressResponse extends ServerResponse {
    status(status: number): ExpressResponse
    json(value: unknown): void
  }
  type Handler = (request: ExpressRequest, response: ExpressResponse) => void
  type App = RequestListener & { use(middleware: unknown): void; post(path: string, handler: Handler): void }

  const express: (() => App) & { json(): unknown }
  export = express
}
