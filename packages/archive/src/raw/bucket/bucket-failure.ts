import type { BucketAddress } from './bucket-address.ts'
import { textIn } from './xml.ts'

/** What a server said no to. Its message says why, and what to do. */
export class BucketFailure extends Error {
  override readonly name = 'BucketFailure'
  /** What S3 calls it, such as `NoSuchBucket`; else `HTTP 418`. */
  readonly code: string
  readonly status: number

  constructor(code: string, status: number, message: string) {
    super(message)
    this.code = code
    this.status = status
  }
}

/** The code of what came in place of a listing, which no server calls so. */
export const noListing = 'no listing'

/** An answer whose body was read. */
export interface Answer {
  readonly status: number
  readonly headers: Headers
  readonly text: string
}

/** Makes an error of an answer. Nothing of it is repeated but a code and a short sentence: some answers quote what was signed. */
export function failureOf({ status, headers, text }: Answer, address: BucketAddress): BucketFailure {
  const code = codeIn(text) ?? codes[status] ?? `HTTP ${status}`
  const region = headers.get('x-amz-bucket-region') ?? textIn(text, 'Region')
  const reason = reasons[code]?.({ address, region, headers }) ?? unknown(text, status)
  return new BucketFailure(code, status, `${reason} (${code})`)
}

interface About {
  readonly address: BucketAddress
  readonly region: string | undefined
  readonly headers: Headers
}

const wrongRegion = ({ address, region }: About) =>
  `the bucket ${address.bucket} is not in the region ${address.region}, or at another endpoint. ${
    region === undefined || !/^[\w-]{1,64}$/.test(region)
      ? 'Give it its own region and endpoint'
      : `Give it the region ${region}`
  }`
const wrongKey = () =>
  'the server does not know these credentials, or they do not sign rightly. Look at AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, and whether they are of this endpoint'
const expired = () => 'the temporary credentials have expired. Get new ones and run it again: nothing is lost'

const reasons: Readonly<Record<string, (about: About) => string>> = {
  AccessDenied: ({ address }) =>
    `these credentials may not do that in the bucket ${address.bucket}. Allow them to list it, and to get, put and delete its objects and abort uploads`,
  NoSuchBucket: ({ address }) =>
    `there is no bucket ${address.bucket} at ${new URL(address.url).host}. Make it, or look at name, region and endpoint`,
  PermanentRedirect: wrongRegion,
  TemporaryRedirect: wrongRegion,
  AuthorizationHeaderMalformed: wrongRegion,
  IllegalLocationConstraintException: wrongRegion,
  InvalidAccessKeyId: wrongKey,
  SignatureDoesNotMatch: wrongKey,
  InvalidToken: wrongKey,
  ExpiredToken: expired,
  TokenRefreshRequired: expired,
  RequestTimeTooSkewed: ({ headers }) =>
    `the clock of this machine is too far from the server's, which says ${headers.get('date') ?? 'nothing'}. Set it, and run it again`,
  SlowDown: () => 'the server wants fewer requests, also after waiting. Run it again later: nothing is lost',
  ServiceUnavailable: () =>
    'the server is overloaded, also after waiting. Run it again later: nothing is lost',
  InternalError: () => 'the server failed, also after waiting. Run it again later: nothing is lost',
  BadDigest: () => 'what arrived is not what was sent. Look at the network, and run it again',
  EntityTooLarge: () => 'the server does not take an object of that size',
  InvalidObjectState: () =>
    'the object is in cold storage. Restore it, and keep raw/ out of rules that move objects there',
  MethodNotAllowed: () => 'the server does not know that request. It may not speak S3: look at the endpoint',
}

const codes: Readonly<Record<number, string>> = {
  301: 'PermanentRedirect',
  307: 'TemporaryRedirect',
  403: 'AccessDenied',
  405: 'MethodNotAllowed',
  429: 'SlowDown',
  500: 'InternalError',
  503: 'ServiceUnavailable',
}

/** The code in the body of an error. */
export function codeIn(text: string): string | undefined {
  const code = textIn(text, 'Code')
  return code !== undefined && /^[A-Za-z0-9.]{1,64}$/.test(code) ? code : undefined
}

function unknown(text: string, status: number): string {
  const message = textIn(text, 'Message')
    ?.replace(/[^\x20-\x7e]+/g, ' ')
    .slice(0, 200)
  return `the server answered ${status}${message === undefined ? '' : ` and says: ${message}`}`
}
