import type { PublishOutcome } from '../raw-store.ts'
import { BucketFailure } from './bucket-failure.ts'
import type { BucketRequests } from './bucket-requests.ts'

/** Headers of a request that must not replace anything. COS has one of its own. */
export function ifAbsent({ address }: BucketRequests): Readonly<Record<string, string>> {
  const standard = { 'if-none-match': '*' }
  return address.isCos ? { ...standard, 'x-cos-forbid-overwrite': 'true' } : standard
}

/** Puts a small object under a key that nothing has. */
export async function putIfAbsent(
  requests: BucketRequests,
  key: string,
  body: Uint8Array<ArrayBuffer>,
  signal?: AbortSignal,
): Promise<PublishOutcome> {
  return absentOrExists(() =>
    requests.ask({ method: 'PUT', key, body, headers: ifAbsent(requests), signal, expected: [412] }),
  )
}

/** What became of a request with `ifAbsent`. */
export async function absentOrExists(
  ask: () => Promise<{ readonly status: number }>,
): Promise<PublishOutcome> {
  try {
    const { status } = await ask()
    return status === 412 ? 'exists' : 'published'
  } catch (error) {
    if (error instanceof BucketFailure && error.code === 'FileAlreadyExists') return 'exists'
    throw error
  }
}

/** Whether anything has a key. */
export async function isThere(requests: BucketRequests, key: string, signal?: AbortSignal): Promise<boolean> {
  const { status } = await requests.ask({ method: 'HEAD', key, signal, expected: [404] })
  return status !== 404
}
