import type { ClickHouseClient, ClickHouseClientConfigOptions } from '@clickhouse/client'
import { IndexRuntimeError } from '../index-error.ts'

/** What a client is made of. */
export interface ClientSettings {
  /** Without user and password. */
  readonly url: string
  readonly username: string
  readonly password: string
  readonly database: string
  /** Milliseconds. */
  readonly request_timeout: number
}

/** Makes a client. */
export type Connect = (settings: ClientSettings) => Promise<ClickHouseClient> | ClickHouseClient

/**
 * Loads the official client, which is installed only by those who use it.
 *
 * @throws {IndexRuntimeError} It is not installed.
 */
export const connectOfficial: Connect = async (settings) => {
  const { createClient } = await load()
  const options: ClickHouseClientConfigOptions = {
    ...settings,
    application: 'timkit',
    // Long lists of identities do not fit in a line of HTTP.
    use_multipart_params_auto: true,
    // Errors are told by whoever asks; the client would print what was asked as well.
    log: { level: 127 },
  }
  return createClient(options)
}

type Official = typeof import('@clickhouse/client')

async function load(): Promise<Official> {
  try {
    const loaded: Official & { readonly default?: Official } = await import('@clickhouse/client')
    // It is CommonJS: in a program that is bundled into several files it has no other export than this.
    return loaded.default ?? loaded
  } catch (cause) {
    throw new IndexRuntimeError(
      'ClickHouse is spoken to through its official client, which is not installed. Install it: npm install @clickhouse/client',
      { cause, lacks: 'clickhouse-client' },
    )
  }
}
