import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readBucketCredentials } from './read-credentials.ts'

const file = join(mkdtempSync(join(tmpdir(), 'timkit-credentials-')), 'credentials')
writeFileSync(
  file,
  '[default]\naws_access_key_id = A\naws_secret_access_key=S=/+\n\n# another\n[profile-b]\r\naws_access_key_id=B\r\naws_secret_access_key=T\r\naws_session_token=U\r\n[half]\naws_access_key_id=H\n',
)

describe('credentials of a bucket', () => {
  it.each([
    [{}, 'neither AWS_ACCESS_KEY_ID is set, nor can /nowhere be read'],
    [{ AWS_ACCESS_KEY_ID: 'visible' }, 'only one of AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY is set'],
    [{ AWS_SECRET_ACCESS_KEY: 'visible' }, 'only one of'],
    [{ AWS_SHARED_CREDENTIALS_FILE: file, AWS_PROFILE: 'none' }, 'under [none]'],
    [{ AWS_SHARED_CREDENTIALS_FILE: file, AWS_PROFILE: 'half' }, 'under [half]'],
  ])('are missing: %j', async (env, expected) => {
    const error = await readBucketCredentials({ AWS_SHARED_CREDENTIALS_FILE: '/nowhere', ...env }).catch(
      (thrown: unknown) => thrown,
    )
    expect(error).toMatchObject({ fault: 'no-credentials', message: expect.stringContaining(expected) })
    expect(String(error)).not.toContain('visible')
  })

  it('come from the environment first, then from the file', async () => {
    const env = { AWS_ACCESS_KEY_ID: ' X ', AWS_SECRET_ACCESS_KEY: 'Y', AWS_SHARED_CREDENTIALS_FILE: file }
    expect(await readBucketCredentials(env)).toEqual({
      accessKeyId: 'X',
      secretAccessKey: 'Y',
      sessionToken: undefined,
    })
    expect(await readBucketCredentials({ AWS_SHARED_CREDENTIALS_FILE: file })).toMatchObject({
      accessKeyId: 'A',
      secretAccessKey: 'S=/+',
    })
    expect(
      await readBucketCredentials({ AWS_SHARED_CREDENTIALS_FILE: file, AWS_PROFILE: 'profile-b' }),
    ).toEqual({
      accessKeyId: 'B',
      secretAccessKey: 'T',
      sessionToken: 'U',
    })
  })
})
