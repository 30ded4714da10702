import { readFile } from 'node:fs/promises'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { ArchiveError } from '../../archive-error.ts'
import type { BucketCredentials } from './bucket-options.ts'

/** What a program finds around it. */
type Environment = Readonly<Record<string, string | undefined>>

/**
 * Finds the credentials of a bucket where every tool for S3 looks for them: in `AWS_ACCESS_KEY_ID`, `AWS_SECRET_ACCESS_KEY` and, of
 * temporary ones, `AWS_SESSION_TOKEN`; else in the file `AWS_SHARED_CREDENTIALS_FILE` (`~/.aws/credentials`), under `AWS_PROFILE`
 * (`default`). For COS they are its SecretId and SecretKey. Roles of machines are not asked for.
 *
 * @throws {ArchiveError} There are none (`no-credentials`).
 */
export async function readBucketCredentials(env: Environment): Promise<BucketCredentials> {
  const accessKeyId = env.AWS_ACCESS_KEY_ID?.trim()
  const secretAccessKey = env.AWS_SECRET_ACCESS_KEY?.trim()
  if (accessKeyId && secretAccessKey) {
    return { accessKeyId, secretAccessKey, sessionToken: env.AWS_SESSION_TOKEN?.trim() || undefined }
  }
  if (accessKeyId || secretAccessKey) {
    throw none('only one of AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY is set')
  }
  const path = env.AWS_SHARED_CREDENTIALS_FILE?.trim() || join(homedir(), '.aws', 'credentials')
  const profile = env.AWS_PROFILE?.trim() || 'default'
  const text = await readFile(path, 'utf8').catch(() => undefined)
  if (text === undefined) throw none(`neither AWS_ACCESS_KEY_ID is set, nor can ${path} be read`)
  const found = section(text, profile)
  if (!found.aws_access_key_id || !found.aws_secret_access_key) {
    throw none(`${path} has no aws_access_key_id and aws_secret_access_key under [${profile}]`)
  }
  return {
    accessKeyId: found.aws_access_key_id,
    secretAccessKey: found.aws_secret_access_key,
    sessionToken: found.aws_session_token || undefined,
  }
}

function section(text: string, profile: string): Readonly<Record<string, string>> {
  const found: Record<string, string> = {}
  let isIn = false
  for (const line of text.split(/\r?\n/)) {
    const [, name] = /^\s*\[\s*([^\]]+?)\s*\]/.exec(line) ?? []
    if (name !== undefined) isIn = name === profile
    const [, key, value] = /^\s*(\w+)\s*=\s*(.*?)\s*$/.exec(line) ?? []
    if (isIn && key !== undefined) found[key] = value ?? ''
  }
  return found
}

function none(why: string): ArchiveError {
  return new ArchiveError(
    'no-credentials',
    `Cannot open the bucket: ${why}. Set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, for COS its SecretId and SecretKey`,
  )
}
