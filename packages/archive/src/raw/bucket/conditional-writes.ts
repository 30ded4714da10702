import { BucketFailure } from './bucket-failure.ts'
import type { BucketRequests } from './bucket-requests.ts'
import { putIfAbsent } from './put-object.ts'

const text =
  'timkit put this here to find out whether the server refuses to replace what is there. It may stay.\n'

/** Finds out, once, whether a server honours `If-None-Match: *`. Some take it and replace what is there all the same. */
export class ConditionalWrites {
  readonly #requests: BucketRequests
  readonly #oneWriter: boolean
  #honoured: Promise<boolean> | undefined

  constructor(requests: BucketRequests, oneWriter: boolean) {
    this.#requests = requests
    this.#oneWriter = oneWriter
  }

  /**
   * Whether what is put with that condition replaces nothing.
   *
   * @throws {BucketFailure} It does not, and nobody promised that there is one writer only.
   */
  async honoured(): Promise<boolean> {
    this.#honoured ??= this.#probe()
    const probe = this.#honoured
    probe.catch(() => {
      this.#honoured = undefined
    })
    if (await probe) return true
    if (this.#oneWriter) return false
    const { host } = new URL(this.#requests.address.url)
    throw new BucketFailure(
      'no conditional writes',
      200,
      `the server ${host} replaces objects although it is told not to (If-None-Match: *), so that two programs that write at once could spoil each other's files. Use a server that honours it, or promise that one program at most ever writes to this bucket (oneWriter, or TIMKIT_S3_ONE_WRITER=1)`,
    )
  }

  async #probe(): Promise<boolean> {
    const key = `${this.#requests.address.prefix}.probe`
    const body = new TextEncoder().encode(text)
    try {
      // The first program ever makes it; for all others it is there.
      for (let attempt = 0; attempt < 2; attempt++) {
        if ((await putIfAbsent(this.#requests, key, body)) === 'exists') return true
      }
      return false
    } catch (error) {
      if (error instanceof BucketFailure && error.status === 501) return false
      throw error
    }
  }
}
