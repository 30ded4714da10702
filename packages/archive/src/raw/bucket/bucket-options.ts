/** Who asks a bucket. Never shown, nor written anywhere. */
export interface BucketCredentials {
  readonly accessKeyId: string
  readonly secretAccessKey: string
  /** Of temporary credentials. */
  readonly sessionToken?: string | undefined
}

/** Which bucket, and how it is asked. */
export interface BucketStoreOptions {
  readonly bucket: string
  /** What all keys begin with, as in `timkit/shop`: one bucket may have several archives. @default '' */
  readonly prefix?: string | undefined
  /**
   * The server, as in `https://cos.ap-guangzhou.myqcloud.com`. Where its host begins with the name of the bucket, that is how buckets are
   * named there; else it is tried to know it: in the host for AWS and COS, in the path elsewhere.
   * @default that of AWS in `region`
   */
  readonly endpoint?: string | undefined
  /** Hosts that may be asked over http, where what people wrote can be read on the way; this machine always may. @default none */
  readonly insecureHosts?: readonly string[] | undefined
  /** @default what the endpoint tells, else `us-east-1`; without an endpoint it is needed */
  readonly region?: string | undefined
  /** Asked again when the service says that they have expired. */
  readonly credentials: BucketCredentials | (() => BucketCredentials | Promise<BucketCredentials>)
  /**
   * Promises that no second program ever writes to it: then a server may serve that ignores `If-None-Match`, as some old ones do. Such a
   * server is refused otherwise, since two writers could spoil each other's files there. @default false
   */
  readonly oneWriter?: boolean | undefined
  /** Who carries requests. @default the `fetch` of the runtime */
  readonly fetch?: ((request: Request) => Promise<Response>) | undefined
  /** How long a server may be silent, in milliseconds; what is sent gets a minute more for each 2 MB. @default 60_000 */
  readonly timeoutMs?: number | undefined
  /** How often a request is tried, with a wait in between that doubles. @default 6 */
  readonly attempts?: number | undefined
  /** The first of these waits, in milliseconds. @default 500 */
  readonly retryMs?: number | undefined
  /** Bytes of a part: what is larger is sent in parts, so that little of it is in memory. Servers take 5 MiB at least. @default 5 MiB */
  readonly partSize?: number | undefined
  /** Milliseconds since 1970: requests are signed with the time. @default Date.now */
  readonly now?: (() => number) | undefined
}
