import type { IndexPlace } from '@timkit/archive'
import { UsageError } from '@timkit/command-line'
import type { CliContext } from '../context.ts'
import type { ArchiveFlags } from '../flags.ts'

/**
 * Where the index of an archive is: what the flag says, else the environment, else in the folder.
 *
 * @returns `undefined`: in the folder
 * @throws {UsageError} It is neither SQLite nor ClickHouse. What was given is not repeated, as it may hold a password.
 * @throws {IndexAddressError} The address is none.
 */
export async function indexPlace(
  { env, t }: Pick<CliContext, 'env' | 't'>,
  flags: Pick<ArchiveFlags, 'index'>,
): Promise<IndexPlace | undefined> {
  const given = flags.index?.trim() || env.TIMKIT_INDEX?.trim()
  if (!given || given === 'sqlite') return undefined
  if (!/^(?:clickhouse|https?):\/\//.test(given)) {
    throw new UsageError(
      t({
        en: '--index must be sqlite, or a database as in clickhouse://host:8123/archive',
        zh: '--index 必须是 sqlite，或形如 clickhouse://host:8123/archive 的数据库',
      }),
    )
  }
  const { inClickHouse, readClickHouseCredentials } = await import('@timkit/archive/clickhouse')
  return inClickHouse({ url: given, credentials: await readClickHouseCredentials(env) })
}
