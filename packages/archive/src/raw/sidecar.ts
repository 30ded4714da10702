import { z } from 'zod'

const md5 = z.string().regex(/^[0-9a-f]{32}$/)
const sha256 = z.string().regex(/^[0-9a-f]{64}$/)
const size = z.int().min(0)

/**
 * What is known of a raw file, beside it as JSON: with it the file can be verified for ever, and everything else be made again. It is written
 * after the file, so that a file without one was not finished.
 */
export const sidecar = z.object({
  format: z.literal(1),
  sdkAppId: z.int().min(1),
  chatType: z.enum(['c2c', 'group']),
  hour: z.string().regex(/^\d{10}$/),
  index: z.int().min(0),
  /** How many files the hour has: only with all of them it is complete. */
  of: z.int().min(1),
  generation: z.int().min(1),
  /** What the service told: bytes and MD5 of the text, and of the gzip. Of what an erasure left: what it wrote. */
  size,
  md5,
  gzipSize: size,
  gzipMd5: md5,
  /** Of the gzip, ours. */
  sha256,
  keptAt: z.iso.datetime(),
  /** Which program kept it: `@timkit/archive 1.0.0`. */
  by: z.string(),
  source: z.enum(['service', 'import', 'erase']),
  /** Of which file an erasure made it. */
  replaced: z.object({ md5, gzipMd5: md5, sha256, reason: z.string() }).optional(),
})

/** What is known of a raw file. */
export type Sidecar = z.infer<typeof sidecar>
