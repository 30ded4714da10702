import type { CallOptions } from '../transport/caller.ts'
import type { Find } from '../transport/connection.ts'
import type { Api } from './api.generated.ts'
import { commandNames } from './command-names.generated.ts'
import { methodsOf } from './command-names.ts'
import { withTables } from './late-tables.ts'

/** Sends a request to a command of the tables. */
export type Send = (find: Find, request: object, options?: CallOptions) => Promise<object>

/** Makes the methods of all services. A service costs nothing before it is asked for, its table nothing before a call. */
export function createApi(send: Send): Api {
  return new Services(send) as unknown as Api
}

class Services {
  readonly #send: Send
  readonly #made = new Map<string, object>()

  constructor(send: Send) {
    this.#send = send
  }

  static {
    for (const name of Object.keys(commandNames) as (keyof Api)[]) {
      const get = function (this: Services): object {
        const made = this.#made.get(name) ?? bind(name, this.#send)
        this.#made.set(name, made)
        return made
      }
      Object.defineProperty(Services.prototype, name, { get, enumerable: true })
    }
  }
}

/** Makes the methods of a service. They do not need `this`. */
function bind(service: keyof Api, send: Send): object {
  const methods = methodsOf(service).map((method) => [
    method,
    (request: object, options?: CallOptions) =>
      send(() => withTables((tables) => tables.entry(service, method)), request, options),
  ])
  return Object.fromEntries(methods)
}
