import type {
  GetContactGroupResponse,
  MarkContactResponse,
  MarkResult,
  SearchContactGroupResponse,
} from '@timkit/core/wire'
import { accountOf } from '../../request/account.ts'
import type { Call } from '../../request/call.ts'
import { type Fields, integer, list, objectList, optionalText } from '../../request/fields.ts'
import { Refusal } from '../../request/refusal.ts'
import { groupedContacts, markedContacts, touchContact } from '../../world/contact-marks.ts'
import { contactItem, contactKey, folderItem, foldersOf, markedContact } from './contact-item.ts'

/** This many conversations can be asked for at once. */
const MAX_SEARCHED = 300
/** This many conversations can be marked at once. */
const MAX_ITEMS = 100
/** An account may have marks on this many conversations, standard ones and those of the app's own together. */
const MAX_MARKED = 1000
/** A mark of the app's own may have this many bytes. */
const MARK_BYTES = 256
/** A page of conversations with groups or marks has this many. */
const PAGE = 100

/** Gives the conversation groups and marks of some conversations. */
export function searchContactGroup(call: Call): SearchContactGroupResponse {
  const account = accountOf(call, 'From_Account', 50002, 50001)
  const keys = list(call.body, 'ContactItem', 50002).map(contactKey)
  if (keys.length === 0 || keys.length > MAX_SEARCHED) {
    throw new Refusal(50002, `ContactItem has ${keys.length} entries, not 1 to ${MAX_SEARCHED}`)
  }
  return {
    ContactResultItem: keys.map((key) => markedContact(account, key)),
    GroupItem: foldersOf(account, keys).map(folderItem),
  }
}

/** Gives a page of the conversations that have groups or marks. */
export function getContactGroup(call: Call): GetContactGroupResponse {
  const account = accountOf(call, 'From_Account', 50002, 50001)
  const start = integer(call.body, 'StartIndex', 50002)
  const keys = [...new Set([...groupedContacts(account), ...markedContacts(account)])]
  const page = keys.slice(start, start + PAGE)
  return {
    ContactItem: page.map((key) => markedContact(account, key)),
    GroupItem: foldersOf(account, page).map(folderItem),
    CompleteFlag: start + PAGE >= keys.length ? 1 : 0,
    NextStartIndex: Math.min(start + PAGE, keys.length),
  }
}

/** Marks conversations. */
export function markContact(call: Call): MarkContactResponse {
  const account = accountOf(call, 'From_Account', 50002, 50001)
  const items = objectList(call.body, 'MarkItem', 50002)
  if (items.length === 0 || items.length > MAX_ITEMS) {
    throw new Refusal(51006, `MarkItem has ${items.length} entries, not 1 to ${MAX_ITEMS}`)
  }
  const changes = items.map((item) => readMark(item))
  const marked = new Set(markedContacts(account))
  const results = changes.map((change): MarkResult => {
    const { key } = change
    const outcome = { OptType: change.type, ContactItem: contactItem(key) }
    const gives = change.set !== 0n || (change.custom ?? '') !== ''
    if (gives && !marked.has(key) && marked.size >= MAX_MARKED) {
      const ResultInfo = `${MAX_MARKED} conversations of the account have marks`
      return { ...outcome, ResultCode: 51008, ResultInfo }
    }
    const marks = touchContact(account, key, call.now)
    marks.standard = (marks.standard & ~change.clear) | change.set
    marks.custom = change.custom ?? marks.custom
    if (marks.standard === 0n && marks.custom === '') marked.delete(key)
    else marked.add(key)
    return { ...outcome, ResultCode: 0, ResultInfo: '' }
  })
  call.world.changed()
  return { ResultItem: results }
}

interface MarkChange {
  readonly type: number
  readonly key: string
  readonly clear: bigint
  readonly set: bigint
  readonly custom: string | undefined
}

function readMark(item: Fields): MarkChange {
  const type = integer(item, 'OptType', 50002, 1, 3)
  const custom = optionalText(item, 'CustomMark', 50002)
  if (custom !== undefined && new TextEncoder().encode(custom).length > MARK_BYTES) {
    throw new Refusal(50002, `CustomMark has more than ${MARK_BYTES} bytes`)
  }
  return {
    type,
    key: contactKey(item.ContactItem),
    clear: type === 2 ? 0n : mask(item, 'ClearMark'),
    set: type === 2 ? 0n : mask(item, 'SetMark'),
    custom: type === 1 ? undefined : custom,
  }
}

function mask(item: Fields, field: string): bigint {
  if (item[field] === undefined) return 0n
  return list(item, field, 50002).reduce((bits: bigint, bit) => {
    if (typeof bit !== 'number' || !Number.isInteger(bit) || bit < 0 || bit > 63) {
      throw new Refusal(50002, `${field} must hold bit numbers from 0 to 63`)
    }
    return bits | (1n << BigInt(bit))
  }, 0n)
}
