import type { MarkContactResponse, MarkResult } from '@timkit/core/wire'
import type { Call } from '../../request/call.ts'
import { counted } from '../../request/count.ts'
import type { FieldReader } from '../../request/fields.ts'
import { markedContacts, touchContact } from '../../world/conversations/contact-marks.ts'
import type { Account } from '../../world/records/records.ts'
import type { CoverageNote } from '../coverage-note.ts'
import { contactCodes } from './codes.ts'
import { contactItem, contactKey } from './contact/contact-item.ts'
import { readListOwner } from './contact/list-owner.ts'

export const difference: CoverageNote = {
  en: 'As in a paid edition. The conversations need not exist: never 51007. `StandardMark` has bit 0 on its right; the order is not documented.',
  zh: '与付费版相同。会话不必存在，不会返回 51007。`StandardMark` 最右边是第 0 位；文档没有写明顺序。',
}

/** This many conversations can be marked at once. */
const maxItems = 100
/** An account may have marks on this many conversations, standard ones and those of the app's own together. */
const maxMarked = 1000
/** A mark of the app's own may have this many bytes. */
const markBytes = 256
/** Standard marks have the bits from 0 to this one. */
const lastBit = 63

/** `OptType`: which marks change. */
const marksOf = { standard: 1, custom: 2, both: 3 } as const

/** Marks conversations, each with an outcome of its own. */
export function markContact(call: Call): MarkContactResponse {
  const { read, account } = readListOwner(call)
  const rule = { most: maxItems, code: contactCodes.tooManyRequested }
  const changes = counted('MarkItem', read.objectList('MarkItem'), rule).map(readMark)
  const marked = new Set(markedContacts(account))
  const results = changes.map((change) => mark(account, marked, change, call.now))
  call.world.changed()
  return { ResultItem: results }
}

function mark(account: Account, marked: Set<string>, change: MarkChange, now: number): MarkResult {
  const { key } = change
  const outcome = { OptType: change.type, ContactItem: contactItem(key) }
  const gives = change.set !== 0n || (change.custom ?? '') !== ''
  if (gives && !marked.has(key) && marked.size >= maxMarked) {
    const ResultInfo = `${maxMarked} conversations of the account have marks`
    return { ...outcome, ResultCode: contactCodes.tooManyContacts, ResultInfo }
  }
  const marks = touchContact(account, key, now)
  marks.standard = (marks.standard & ~change.clear) | change.set
  marks.custom = change.custom ?? marks.custom
  if (marks.standard === 0n && marks.custom === '') marked.delete(key)
  else marked.add(key)
  return { ...outcome, ResultCode: 0, ResultInfo: '' }
}

interface MarkChange {
  readonly type: number
  readonly key: string
  readonly clear: bigint
  readonly set: bigint
  readonly custom: string | undefined
}

function readMark(item: FieldReader): MarkChange {
  const type = item.integer('OptType', { min: marksOf.standard, max: marksOf.both })
  const custom = item.optionalText('CustomMark', { most: markBytes })
  return {
    type,
    key: contactKey(item),
    clear: type === marksOf.custom ? 0n : readBits(item, 'ClearMark'),
    set: type === marksOf.custom ? 0n : readBits(item, 'SetMark'),
    custom: type === marksOf.standard ? undefined : custom,
  }
}

function readBits(item: FieldReader, field: string): bigint {
  if (!item.has(field)) return 0n
  return item.list(field).reduce((bits: bigint, bit) => {
    if (typeof bit !== 'number' || !Number.isInteger(bit) || bit < 0 || bit > lastBit)
      throw item.refusal(`${field} must hold bit numbers from 0 to ${lastBit}`)
    return bits | (1n << BigInt(bit))
  }, 0n)
}
