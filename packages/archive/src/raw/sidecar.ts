import type { ChatType } from '@timkit/core'
import { z } from 'zod'

/**
 * What is known of a raw file, beside it as JSON: with it the file can be verified for ever, and everything else be made again. It is written
 * after the file, so that a file without one was not finished.
 */
export interface Sidecar {
  readonly format: 1
  readonly sdkAppId: number
  readonly chatType: ChatType
  /** `yyyyMMddHH` in Beijing time. */
  readonly hour: string
  /** Its position among the files of the hour, from 0. */
  readonly index: number
  /** How many files the hour has: only with all of them it is complete. */
  readonly of: number
  /** Which making of the hour, from 1. */
  readonly generation: number
  /** Bytes and MD5 of the text, as the service told them; of what an erasure left: as it was written. */
  readonly size: number
  readonly md5: string
  /** Bytes and MD5 of the gzip. */
  readonly gzipSize: number
  readonly gzipMd5: string
  /** Of the gzip, ours. */
  readonly sha256: string
  /** ISO 8601. */
  readonly keptAt: string
  /** Which program kept it: `@timkit/archive 1.0.0`. */
  readonly by: string
  /** Where from: the service, a copy that was imported, or what an erasure left. */
  readonly source: 'service' | 'import' | 'erase'
  /** Of which file an erasure made it. */
  readonly replaced?: ReplacedFile | undefined
}

/** A file that was replaced, and why. */
export interface ReplacedFile {
  readonly md5: string
  readonly gzipMd5: string
  readonly sha256: string
  readonly reason: string
}

const md5 = z.string().regex(/^[0-9a-f]{32}$/)
const sha256 = z.string().regex(/^[0-9a-f]{64}$/)
const size = z.int().min(0)

/** Reads which file was replaced. */
export const replacedFile: z.ZodType<ReplacedFile> = z.object({
  md5,
  gzipMd5: md5,
  sha256,
  reason: z.string(),
})

/** Reads what is known of a raw file. */
export const sidecar: z.ZodType<Sidecar> = z.object({
  format: z.literal(1),
  sdkAppId: z.int().min(1),
  chatType: z.enum(['c2c', 'group']),
  hour: z.string().regex(/^\d{10}$/),
  index: z.int().min(0),
  of: z.int().min(1),
  generation: z.int().min(1),
  size,
  md5,
  gzipSize: size,
  gzipMd5: md5,
  sha256,
  keptAt: z.iso.datetime(),
  by: z.string(),
  source: z.enum(['service', 'import', 'erase']),
  replaced: replacedFile.optional(),
})
