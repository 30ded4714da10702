import { readFile } from 'node:fs/promises'
import { IndexAddressError } from '../index-error.ts'

/** Who asks a ClickHouse server. Never shown. */
export interface ClickHouseCredentials {
  /** @default 'default' */
  readonly user?: string | undefined
  /** @default none */
  readonly password?: string | undefined
}

/** What a program finds around it. */
type Environment = Readonly<Record<string, string | undefined>>

/**
 * Finds user and password where ClickHouse's own tools look for them: `CLICKHOUSE_USER` and `CLICKHOUSE_PASSWORD`, or the file that
 * `CLICKHOUSE_PASSWORD_FILE` names.
 *
 * @throws {IndexAddressError} The file cannot be read.
 */
export async function readClickHouseCredentials(env: Environment): Promise<ClickHouseCredentials> {
  const user = env.CLICKHOUSE_USER?.trim() || undefined
  if (env.CLICKHOUSE_PASSWORD) return { user, password: env.CLICKHOUSE_PASSWORD }
  const file = env.CLICKHOUSE_PASSWORD_FILE?.trim()
  if (!file) return { user }
  try {
    // Editors end files with a line break, which is no part of a password.
    return { user, password: (await readFile(file, 'utf8')).replace(/\r?\n$/, '') }
  } catch (cause) {
    throw new IndexAddressError(
      'password-file',
      `the file ${file} that CLICKHOUSE_PASSWORD_FILE names cannot be read. Let this account read it, or set CLICKHOUSE_PASSWORD`,
      { cause },
    )
  }
}
