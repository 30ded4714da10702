import { isLoopback, outOfRange } from '@timkit/core/internal'
import { checkKey } from '../store-key.ts'
import type { BucketStoreOptions } from './bucket-options.ts'

/** Where a bucket is. */
export interface BucketAddress {
  /** For people: `s3://bucket/prefix`. */
  readonly name: string
  readonly bucket: string
  /** The bucket, with a `/` at the end. */
  readonly url: string
  readonly region: string
  /** The prefix with a `/` at its end, or nothing. */
  readonly prefix: string
  /** Tencent COS, which has a header of its own for what must not be overwritten. */
  readonly isCos: boolean
}

const bucketName = /^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/

/**
 * Finds out where a bucket is.
 *
 * @throws {RangeError} Something of it is wrong.
 */
export function bucketAddress({
  bucket,
  prefix = '',
  endpoint,
  region,
  insecureHosts = [],
}: Pick<BucketStoreOptions, 'bucket' | 'prefix' | 'endpoint' | 'region' | 'insecureHosts'>): BucketAddress {
  if (typeof bucket !== 'string' || !bucketName.test(bucket)) {
    throw outOfRange('bucket', 'must be its name: 3 to 63 lower-case letters, digits, - and .')
  }
  if (prefix !== '') checkKey(prefix)
  const server = readEndpoint(endpoint, region)
  const { host, hostname } = server
  if (server.protocol === 'http:' && !isLoopback(hostname) && !insecureHosts.includes(hostname)) {
    throw outOfRange(
      'endpoint',
      `must begin with https://, as messages could be read on the way: got http://${host}. Where that is safe, name ${hostname} in insecureHosts (TIMKIT_INSECURE_HOSTS)`,
    )
  }
  const isCos = /\.(?:myqcloud\.com|tencentcos\.cn)$/.test(server.hostname)
  const isInHost = host.startsWith(`${bucket}.`)
  // A certificate for *.s3… does not hold for a name with dots.
  const isHostNamed = isCos || (/\.amazonaws\.com(?:\.cn)?$/.test(server.hostname) && !bucket.includes('.'))
  const path = server.pathname.replace(/\/+$/, '')
  const url = isInHost
    ? `${server.origin}${path}/`
    : isHostNamed
      ? `${server.protocol}//${bucket}.${host}${path}/`
      : `${server.origin}${path}/${bucket}/`
  return {
    name: `s3://${bucket}${prefix === '' ? '' : `/${prefix}`}`,
    bucket,
    url,
    region: region ?? regionOf(server.hostname) ?? 'us-east-1',
    prefix: prefix === '' ? '' : `${prefix}/`,
    isCos,
  }
}

function readEndpoint(endpoint: string | undefined, region: string | undefined): URL {
  if (region !== undefined && !/^[A-Za-z0-9-]{1,64}$/.test(region)) {
    throw outOfRange('region', 'must be the name of a region, as in ap-guangzhou')
  }
  if (endpoint === undefined) {
    if (region === undefined) {
      throw outOfRange('region', 'is needed where no endpoint is given, as in eu-central-1')
    }
    return new URL(`https://s3.${region}.amazonaws.com${region.startsWith('cn-') ? '.cn' : ''}`)
  }
  const url = URL.parse(endpoint)
  const isWhole =
    url !== null &&
    (url.protocol === 'https:' || url.protocol === 'http:') &&
    url.search === '' &&
    url.hash === ''
  // What is in front of an @ would be a password.
  if (!isWhole || url.username !== '' || url.password !== '') {
    throw outOfRange(
      'endpoint',
      'must be the address of a server, as in https://cos.ap-guangzhou.myqcloud.com',
    )
  }
  return url
}

/** `cos.ap-guangzhou.myqcloud.com`, `s3.eu-central-1.amazonaws.com`. */
function regionOf(host: string): string | undefined {
  return /(?:^|\.)(?:cos|s3)[.-]([a-z]{2,}-[a-z0-9-]+)\.(?:myqcloud\.com|tencentcos\.cn|amazonaws\.com)/.exec(
    host,
  )?.[1]
}

/**
 * Reads `s3://bucket/prefix`; `undefined` when it is something else.
 *
 * @throws {RangeError} It begins so and names no bucket.
 */
export function readBucketUrl(
  text: string,
): { readonly bucket: string; readonly prefix: string } | undefined {
  if (!/^(?:s3|cos):\/\//i.test(text)) return undefined
  const [, bucket = '', prefix = ''] = /^[A-Za-z0-9]+:\/\/([^/]*)\/?(.*?)\/*$/s.exec(text) ?? []
  if (!bucketName.test(bucket))
    throw outOfRange(
      'bucket',
      'must be as in s3://bucket/prefix, without credentials, which belong into the environment',
    )
  if (prefix !== '') checkKey(prefix)
  return { bucket, prefix }
}
