import { type Answer, BucketFailure, noListing } from './bucket-failure.ts'
import type { BucketRequests } from './bucket-requests.ts'
import { textIn } from './xml.ts'

/** The element that all of a listing stands in. */
export type ListingRoot = 'ListBucketResult' | 'ListMultipartUploadsResult' | 'ListVersionsResult'

/** A page of a listing, which is whole. */
export interface ListingPage {
  readonly text: string
  readonly headers: Headers
  /** Whether another page follows. */
  readonly isMore: boolean
}

/**
 * Asks for a page of a listing. What is cut, empty or something else is asked for again, and never counts as a page: a bucket that seems to be empty
 * would lose what it has.
 *
 * @throws {BucketFailure} Something else came each time (`no listing`); it says what.
 */
export async function askPage(
  requests: BucketRequests,
  root: ListingRoot,
  query: Readonly<Record<string, string>>,
): Promise<ListingPage> {
  const wrong = (answer: Answer) => {
    const came = cameInstead(answer, root)
    return came === undefined ? undefined : notAListing(requests, root, came)
  }
  const { text, headers } = await requests.ask({ method: 'GET', query, wrong })
  return { text, headers, isMore: textIn(text, 'IsTruncated') === 'true' }
}

/** Says where the next page begins. @throws {BucketFailure} Nobody says where, or it is where one began before. */
export function nextOf<Marks extends Readonly<Record<string, string | undefined>>>(
  requests: BucketRequests,
  root: ListingRoot,
  before: Readonly<Record<string, string>>,
  marks: Marks,
): Readonly<Record<keyof Marks, string>> {
  const entries = Object.entries(marks)
  const isSaid = entries.every(([, mark]) => mark !== undefined && mark !== '')
  if (isSaid && entries.some(([name, mark]) => before[name] !== mark))
    return marks as Readonly<Record<keyof Marks, string>>
  throw notAListing(requests, root, 'a listing that says that there is more, and not where')
}

/** Says what came in place of a listing, or of a part of it. */
export function notAListing({ address }: BucketRequests, root: ListingRoot, came: string): BucketFailure {
  const { host } = new URL(address.url)
  return new BucketFailure(
    noListing,
    200,
    `the server ${host} answered with ${came}, in place of a whole ${root}. Something on the way may answer for it, such as a proxy, or it does not speak S3. Look at the endpoint and the network, and run it again: nothing is lost`,
  )
}

/** Only how it begins is repeated: what it is may be anything. */
function cameInstead({ text, headers }: Answer, root: ListingRoot): string | undefined {
  const inside = text.replace(/^\uFEFF?\s*(?:<\?xml[^>]*\?>)?\s*/, '').trimEnd()
  if (inside === '') return 'nothing'
  const kind = /^[\w/+.-]{1,64}/.exec(headers.get('content-type') ?? '')?.[0] ?? 'something'
  const [begins, name] = /^<([!\w][\w: -]{0,63})/.exec(inside) ?? []
  if (begins === undefined) return `${kind} that is no XML`
  if (!new RegExp(`^<${root}[\\s>]`).test(inside)) return `${kind} that begins with <${name?.trim()}>`
  if (!inside.endsWith(`</${root}>`)) return `a listing that is cut off after ${text.length} characters`
  if (!/^(?:true|false)$/.test(textIn(inside, 'IsTruncated') ?? ''))
    return 'a listing that does not say whether there is more'
  return undefined
}
