import type { ChatType, Region } from '@timkit/core'

/** What a service keeps, as its configuration file says it. Paths are absolute. */
export interface ServiceConfig {
  /** Where it answers. */
  readonly listen: { readonly host: string; readonly port: number }
  /** How many apps may sync at a time; the others wait. */
  readonly atOnce: number
  readonly apps: readonly AppConfig[]
}

/** One app of a service. */
export interface AppConfig {
  /** What logs, metrics and the address of its webhooks call it. */
  readonly name: string
  readonly sdkAppId: number
  /** The file with its key; it is read when the app is opened, and again after a failure. */
  readonly keyFile: string
  /** Who asks the service, and where it is: see the client's options of these names. */
  readonly identifier?: string | undefined
  readonly region?: Region | undefined
  readonly baseUrl?: string | undefined
  /** Hosts besides this machine that may be asked by plain HTTP: of the service, and of the bucket. */
  readonly insecureHosts?: readonly string[] | undefined
  /** A folder, or `s3://bucket/prefix`. */
  readonly archive: string
  /** Of an archive in a bucket. */
  readonly bucket: BucketConfig
  /** Where the index of an archive in a bucket is, and what was heard by webhook. */
  readonly indexFolder?: string | undefined
  /** Of an archive in a bucket: bytes of its files that have a copy on this machine, and where. @default none */
  readonly cache?: number | undefined
  readonly cacheFolder?: string | undefined
  /** `sqlite`, or the address of a ClickHouse. */
  readonly index: string
  readonly indexUser?: string | undefined
  readonly indexPasswordFile?: string | undefined
  /** Threads that read and index its hours: of the app, or else of all apps. @default 1 with SQLite, else as many as the machine runs at once */
  readonly workers?: number | undefined
  /** Which chats are kept. */
  readonly kinds: readonly ChatType[]
  /** Milliseconds: hours that were over longer ago than that are not asked for. @default as far back as the service keeps files */
  readonly since?: number | undefined
  /** Milliseconds: months that ended longer ago are dropped. @default they are kept for ever */
  readonly retention?: number | undefined
  /** Files with the tokens that its webhooks are signed with; more than one while a token is changed. @default none are received */
  readonly tokenFiles: readonly string[]
}

/** Which server a bucket is on, and who asks it. */
export interface BucketConfig {
  readonly endpoint?: string | undefined
  readonly region?: string | undefined
  /** A file as AWS's tools have it, with `aws_access_key_id` and `aws_secret_access_key`. @default where these tools look */
  readonly credentialsFile?: string | undefined
  readonly profile?: string | undefined
  readonly oneWriter?: boolean | undefined
}
