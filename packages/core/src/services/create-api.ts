import type { CallOptions } from '../transport/caller.ts'
import type { Find } from '../transport/connection.ts'
import type { Api } from './api.generated.ts'
import { methodHashes } from './command-hashes.generated.ts'
import { mayHaveMethod } from './command-hashes.ts'
import { withTables } from './late-tables.ts'

/** Sends a request to a command of the tables. */
export type Send = (find: Find, request: object, options?: CallOptions) => Promise<object>

/** Makes the methods of all services. A service costs nothing before it is asked for, its table nothing before a call. */
export function createApi(send: Send): Api {
  return new Proxy(new Services(send), withoutThis) as unknown as Api
}

/** Makes each service when it is asked for. A client for each request is usual: with getters of its own it would take five times as long. */
class Services {
  readonly #send: Send
  readonly #made: Partial<Record<keyof Api, object>> = {}

  constructor(send: Send) {
    this.#send = send
  }

  static {
    for (const name of Object.keys(methodHashes) as (keyof Api)[]) {
      const get = function (this: Services): object {
        this.#made[name] ??= bind(name, this.#send)
        return this.#made[name]
      }
      // Configurable, so that what replaces a service, such as a mock, can put it back.
      Object.defineProperty(Services.prototype, name, { get, enumerable: true, configurable: true })
    }
  }
}

/** What a getter needs is private, and a proxy around the services is none of them: it is the services' own `this`, whoever asks. */
const withoutThis: ProxyHandler<Services> = { get: (services, name) => Reflect.get(services, name) }

type Methods = Record<string | symbol, unknown>

/**
 * Makes the methods of a service, each when it is asked for. They do not need `this`. Their names come with the table, and
 * are not listed: all of them would be a tenth of what a browser loads before the first call.
 */
function bind(service: keyof Api, send: Send): object {
  const made: Methods = {}
  // A name is hashed once, not for each call.
  const has = (methods: object, name: string | symbol): name is string =>
    name in methods || name in made || (typeof name === 'string' && mayHaveMethod(service, name))
  const methodOf = (methods: Methods, name: string | symbol): unknown => {
    if (name in methods || !has(methods, name)) return methods[name]
    made[name] ??= (request: object, options?: CallOptions) =>
      send(() => withTables((tables) => tables.entry(service, name)), request, options)
    return made[name]
  }
  return new Proxy<Methods>(
    {},
    {
      has,
      get: methodOf,
      // What replaces a method, such as a mock, looks at it first. Not listed, so that a service looks the same whatever was called.
      getOwnPropertyDescriptor(methods, name) {
        const value = methodOf(methods, name)
        if (!(name in methods) && value) {
          Reflect.defineProperty(methods, name, { value, writable: true, configurable: true })
        }
        return Reflect.getOwnPropertyDescriptor(methods, name)
      },
    },
  )
}
