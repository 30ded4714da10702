import type { IndexPlace } from '@timkit/archive'
import { UsageError } from '@timkit/command-line'
import type { PlaceFlags, PlaceSurroundings } from './place-flags.ts'

/**
 * Where the index of an archive is: what the flag says, else the environment, else where the archive remembers it.
 *
 * @param folder that of the archive
 * @returns `undefined`: where the archive remembers it
 * @throws as `placeNamed`
 */
export async function indexPlace(
  context: Pick<PlaceSurroundings, 'env' | 't'>,
  flags: Pick<PlaceFlags, 'index'>,
  folder: string,
): Promise<IndexPlace | undefined> {
  const given = flags.index?.trim() || context.env.TIMKIT_INDEX?.trim()
  return given ? placeNamed(given, { context, folder, flag: '--index' }) : undefined
}

/**
 * The place that somebody named.
 *
 * @param flag as what it was given
 * @throws {UsageError} It is neither SQLite nor ClickHouse. What was given is not repeated, as it may hold a password.
 * @throws {IndexAddressError} The address is none.
 */
export async function placeNamed(
  given: string,
  {
    context: { env, t },
    folder,
    flag,
  }: {
    readonly context: Pick<PlaceSurroundings, 'env' | 't'>
    readonly folder: string
    readonly flag: string
  },
): Promise<IndexPlace> {
  if (given === 'sqlite' || /^sqlite:./.test(given)) {
    const { inSqlite } = await import('@timkit/archive')
    return inSqlite(folder, given === 'sqlite' ? undefined : given.slice('sqlite:'.length))
  }
  if (!/^(?:clickhouse|https?):\/\//.test(given)) {
    throw new UsageError(
      t({
        en: `${flag} must be sqlite, sqlite:FILE, or a database as in clickhouse://host:8123/archive`,
        zh: `${flag} 必须是 sqlite、sqlite:FILE，或形如 clickhouse://host:8123/archive 的数据库`,
      }),
    )
  }
  const { inClickHouse, readClickHouseCredentials } = await import('@timkit/archive/clickhouse')
  return inClickHouse({ url: given, credentials: await readClickHouseCredentials(env) })
}
