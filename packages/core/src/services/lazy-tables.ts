import type { Endpoint, EndpointTable } from '../api/endpoint.ts'
import { nearest } from '../nearest.ts'
import { serviceOf } from './service-of.ts'
import type { TableLoaders } from './table-loader.ts'
import { tableLoaders } from './table-loaders.generated.ts'

/** The tables of services, loaded when they are first needed. */
export class LazyTables {
  readonly #loaders: TableLoaders
  readonly #loaded = new Map<string, EndpointTable>()
  readonly #endpoints = new Map<string, Endpoint>()

  /** Knows where the tables are. */
  constructor(loaders: TableLoaders) {
    this.#loaders = loaders
  }

  /**
   * The entry of a method: at once when its table was loaded before, so that no call waits a turn for it.
   *
   * @throws {TypeError} The service has no such method.
   */
  entry(service: string, method: string): Endpoint | Promise<Endpoint> {
    const entryOf = (table: EndpointTable): Endpoint => {
      const entry = Object.hasOwn(table, method) ? table[method] : undefined
      if (entry !== undefined) return entry
      const meant = nearest(method, Object.keys(table))
      throw new TypeError(`${service}.${method} is not a function${meant ? `: did you mean ${meant}?` : ''}`)
    }
    const table = this.#loaded.get(service)
    return table === undefined ? this.#load(service).then(entryOf) : entryOf(table)
  }

  /**
   * What the tables know of a command, at once when its table was loaded before. A command that they do not know is
   * treated with the greatest care.
   */
  find(path: string): Endpoint | Promise<Endpoint> {
    const known = this.#endpoints.get(path)
    if (known !== undefined) return known
    const unknown: Endpoint = { path, repeat: 'unsafe' }
    const service = serviceOf(path.slice(0, path.indexOf('/')))
    if (this.#loaded.has(service) || !Object.hasOwn(this.#loaders, service)) return unknown
    return this.#load(service).then(() => this.#endpoints.get(path) ?? unknown)
  }

  /** Imports share what they load, and one that fails leaves nothing behind: the next call tries again. */
  async #load(service: string): Promise<EndpointTable> {
    const { [service]: table = {} } = (await this.#loaders[service]?.()) ?? {}
    this.#loaded.set(service, table)
    for (const endpoint of Object.values(table)) this.#endpoints.set(endpoint.path, endpoint)
    return table
  }
}

/** The tables of all services of Tencent, for all clients together. */
export const lazyTables: LazyTables = new LazyTables(tableLoaders)
