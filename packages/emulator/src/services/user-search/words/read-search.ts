import { hash32 } from '@timkit/core/internal'
import type { Call } from '../../../request/call.ts'
import { type FieldReader, fields } from '../../../request/fields.ts'
import { gatewayCodes } from '../../../request/gateway-codes.ts'
import { readPageStart } from '../../../request/page-start.ts'
import { Refusal } from '../../../request/refusal.ts'
import type { Account } from '../../../world/records/records.ts'
import type { CoverageNote } from '../../coverage-note.ts'

/** Of all searches. */
export const searchDifference: CoverageNote = {
  en: 'Letters match in either case. What is wrong is refused with 60003; the page was read without its codes. 60020 comes when the emulator is made with `cloudSearch: false` (`--no-cloud-search`).',
  zh: '不区分大小写。请求有误时返回 60003；错误码列表没有读到。以 `cloudSearch: false`（`--no-cloud-search`）启动模拟器时返回 60020。',
}

/** The search is not bought, or switched off. */
const notEnabled = 60_020

/** A page has at most this many. */
const most = 100

/** What is looked for, and which page of it. */
export interface Search {
  /** For what else the request has. */
  readonly read: FieldReader
  /** Whether something with a name and an id is looked for. */
  readonly matches: (names: readonly string[], id: string) => boolean
  readonly start: number
  readonly count: number
}

/** Reads what all searches have in common, and refuses them where the app has none. */
export function readSearch(call: Call): Search {
  if (!call.settings.cloudSearch) throw new Refusal(notEnabled, 'Cloud search is not enabled for the app')
  const read = fields(call, { invalid: gatewayCodes.badJson })
  const words = read.textList('Keywords').map((word) => word.toLowerCase())
  if (words.length === 0 || words.includes('')) throw read.refusal('Keywords must hold words')
  const all = read.flag('KeywordMatchType')
  const start = readPageStart(read, 'Cursor')
  const hits = (word: string, names: readonly string[], id: string) =>
    id.toLowerCase() === word || names.some((name) => name.toLowerCase().includes(word))
  return {
    read,
    matches: (names, id) =>
      all ? words.every((word) => hits(word, names, id)) : words.some((word) => hits(word, names, id)),
    start,
    count: Math.min(read.integer('Count', { min: 1 }), most),
  }
}

/** The page of what was found that a request wants. */
export function pageOf<Found>(
  { start, count }: Search,
  found: readonly Found[],
): {
  readonly page: readonly Found[]
  readonly IsFinish: boolean
  readonly TotalCount: number
  readonly Cursor: string
} {
  const end = start + count
  const IsFinish = end >= found.length
  return {
    page: found.slice(start, end),
    IsFinish,
    TotalCount: found.length,
    Cursor: IsFinish ? '' : String(end),
  }
}

/** What the service calls an account inside: a number above 2^53, the same each time. */
export function tinyId(id: string): bigint {
  return (1n << 57n) + BigInt(hash32(id))
}

/** The nickname of an account; empty where it has none. */
export function nickname(account: Account | undefined): string {
  return String(account?.profile?.get('Tag_Profile_IM_Nick') ?? '')
}
