import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readClickHouseCredentials } from './credentials.ts'

describe('credentials of the environment', () => {
  it('are refused when their file cannot be read', async () => {
    await expect(readClickHouseCredentials({ CLICKHOUSE_PASSWORD_FILE: '/nowhere/x' })).rejects.toThrow(
      /the file \/nowhere\/x that CLICKHOUSE_PASSWORD_FILE names cannot be read/,
    )
  })

  it('are none, a user, or both, with the password as it is', async () => {
    expect(await readClickHouseCredentials({})).toEqual({ user: undefined })
    expect(
      await readClickHouseCredentials({ CLICKHOUSE_USER: ' bob ', CLICKHOUSE_PASSWORD: ' a b ' }),
    ).toEqual({
      user: 'bob',
      password: ' a b ',
    })
  })

  it('may be in a file, without its last line break', async () => {
    const file = join(mkdtempSync(join(tmpdir(), 'timkit-credentials-')), 'password')
    writeFileSync(file, 'a b\n')
    expect(await readClickHouseCredentials({ CLICKHOUSE_PASSWORD_FILE: file })).toMatchObject({
      password: 'a b',
    })
  })
})
