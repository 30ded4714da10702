import { createHash, createHmac } from 'node:crypto'

/** A request as it arrived. */
export interface Arrived {
  readonly method: string
  readonly url: URL
  readonly headers: Headers
  readonly body: Buffer
}

/** How credentials of a server are named. */
export interface ServerKey {
  readonly accessKeyId: string
  readonly secretAccessKey: string
  readonly sessionToken?: string | undefined
}

/** Verifies a signature of version 4 by the book, with nothing of the program that made it. @returns the code of what is wrong */
export function wrongSignature(
  { method, url, headers, body }: Arrived,
  key: ServerKey,
  region: string,
  now: number,
): string | undefined {
  const authorization = headers.get('authorization') ?? ''
  const [, id, day, signedRegion, names = '', signature] =
    /^AWS4-HMAC-SHA256 Credential=([^/]+)\/(\d{8})\/([^/]+)\/s3\/aws4_request, SignedHeaders=([^,]+), Signature=([0-9a-f]{64})$/.exec(
      authorization,
    ) ?? []
  if (id === undefined) return 'AccessDenied'
  if (id !== key.accessKeyId) return 'InvalidAccessKeyId'
  if (key.sessionToken !== undefined && headers.get('x-amz-security-token') !== key.sessionToken)
    return 'ExpiredToken'
  if (signedRegion !== region) return 'AuthorizationHeaderMalformed'
  const time = headers.get('x-amz-date') ?? ''
  const at = Date.parse(time.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z'))
  if (!(Math.abs(at - now) < 15 * 60_000)) return 'RequestTimeTooSkewed'
  const hash = headers.get('x-amz-content-sha256') ?? ''
  if (hash !== sha256(body)) return 'XAmzContentSHA256Mismatch'
  const signed = names.split(';')
  // All that changes what is done has to be signed.
  const needed = [
    'host',
    ...[...headers.keys()].filter((name) => /^(?:x-amz-|x-cos-|if-none-match|content-md5)/.test(name)),
  ]
  if (needed.some((name) => !signed.includes(name))) return 'AccessDenied'
  const canonical = [
    method,
    url.pathname
      .split('/')
      .map((part) => encode(decodeURIComponent(part)))
      .join('/'),
    [...url.searchParams]
      .map(([name, value]) => `${encode(name)}=${encode(value)}`)
      .sort()
      .join('&'),
    ...signed.map((name) => `${name}:${name === 'host' ? url.host : headers.get(name)?.trim()}`),
    '',
    names,
    hash,
  ].join('\n')
  const scope = `${day}/${region}/s3/aws4_request`
  const text = ['AWS4-HMAC-SHA256', time, scope, sha256(canonical)].join('\n')
  let secret: Buffer | string = `AWS4${key.secretAccessKey}`
  for (const part of [day ?? '', region, 's3', 'aws4_request', text])
    secret = createHmac('sha256', secret).update(part).digest()
  return (secret as Buffer).toString('hex') === signature ? undefined : 'SignatureDoesNotMatch'
}

function sha256(bytes: Buffer | string): string {
  return createHash('sha256').update(bytes).digest('hex')
}

function encode(text: string): string {
  return encodeURIComponent(text).replace(
    /[!'()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  )
}
