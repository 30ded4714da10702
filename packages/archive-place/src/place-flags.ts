import type { Words } from '@timkit/command-line'

/** What a person gave on the command line; what is not there is looked for in the environment. */
export interface PlaceFlags {
  /** A folder, or `s3://bucket/prefix`; `TIMKIT_ARCHIVE`. */
  readonly archive?: string | undefined
  /** Without an archive that is named: a temporary folder instead of `timkit-archive` in the current one. */
  readonly demo?: boolean | undefined
  /** `sqlite`, `sqlite:FILE` or `clickhouse://…`; `TIMKIT_INDEX`. */
  readonly index?: string | undefined
  /** Of a bucket: where its index is, and what was heard by webhook; `TIMKIT_INDEX_FOLDER`. */
  readonly indexFolder?: string | undefined
  /** Of a bucket: its server; `AWS_ENDPOINT_URL`. */
  readonly s3Endpoint?: string | undefined
  /** Of a bucket: its region; `AWS_REGION`. */
  readonly s3Region?: string | undefined
  /** Of a bucket: how much of it has a copy on this machine; `TIMKIT_CACHE`. */
  readonly cache?: string | undefined
  /** Of a bucket: where these copies are; `TIMKIT_CACHE_FOLDER`. */
  readonly cacheFolder?: string | undefined
}

/** What is around the program that opens an archive. */
export interface PlaceSurroundings {
  readonly env: Readonly<Record<string, string | undefined>>
  /** The text in the person's language. */
  readonly t: (words: Words) => string
  /** Is told what does not stop anything. */
  readonly note: (text: string) => void
}
