import type { KnownPath } from './api/known-path.ts'
import { checkObject } from './check.ts'
import type { Failure } from './failure.ts'
import { countOf, isObject, type WireObject } from './message/wire-values.ts'
import { parseCommand } from './transport/options/read-call.ts'

/** What names the one that an entry is about, most telling first. */
const names = [
  'To_Account',
  'Peer_Account',
  'Member_Account',
  'Subscriber_Account',
  'UserID',
  'GroupId',
  'ToGroupId',
  'TopicId',
  'PermissionGroupId',
  'MsgKey',
  'MsgSeq',
  'Official_Account',
  'Keyword',
  'ContentId',
  'ResourceID',
] as const

/** Lists that hold nothing but names of what failed. */
const listsOfNames = new Set(['Fail_Account', 'FailAccounts', 'InvalidMsgKeyList'])

/** Where `Result` is 0 for what was not done, and not a code. */
const zeroFails = new Set([
  'add_group_member',
  'import_group_member',
  'add_subscriber',
  'delete_subscriber',
  'add_permission_group_member',
])

/** The other side was asked, which is what `friend_add` does where it has to agree: the command is done. */
const waitsForAnswer = 30539

/**
 * Reads what was not done of an answer that is a success on the whole. The service says so in five shapes: a list of
 * errors (`ErrorList`), an `ErrorCode` or a `ResultCode` in each entry, a number (`Result`, `RetCode`, `Code`) in each
 * entry, and a list of bare names (`Fail_Account`, `FailAccounts`, `InvalidMsgKeyList`). Somebody who was asked to be a friend and
 * has yet to agree (30539) is not among them, though `Fail_Account` names them.
 *
 * @example
 * ```ts
 * import { failuresOf } from '@timkit/core'
 *
 * const answer = { ErrorCode: 0, FailAccounts: ['bob'] }
 * console.log(failuresOf('im_open_login_svc/multiaccount_import', answer).map(({ item }) => item))
 * ```
 *
 * @param path The command that answered, since the same number means success in one and failure in another.
 * @param answer The answer, as it came.
 * @returns One entry per name, in the order of the answer; empty when all of it was done.
 */
export function failuresOf(path: KnownPath | (string & {}), answer: object): Failure[] {
  const command = parseCommand(path).replace(/^.*\//, '')
  checkObject(answer, 'answer')
  const failures: Failure[] = []
  const bare: Failure[] = []
  const asked = new Set<string | undefined>()
  for (const [field, list] of Object.entries(answer)) {
    if (!Array.isArray(list)) continue
    for (const value of list as unknown[]) {
      if (listsOfNames.has(field)) bare.push(failureOf(nameOf(value), undefined, `it is in ${field}`, value))
      else if (!isObject(value)) continue
      else if (command === 'friend_add' && codeOf(value.ResultCode) === waitsForAnswer)
        asked.add(itemOf(value))
      else failures.push(...readEntry(command, value))
    }
  }
  const told = new Set(failures.map(({ item }) => item))
  // The services that list names have the reasons in the entries of another list.
  return [
    ...failures,
    ...bare.filter(({ item }) => item === undefined || !(told.has(item) || asked.has(item))),
  ]
}

function readEntry(command: string, entry: WireObject): Failure[] {
  const item = itemOf(entry)
  if (zeroFails.has(command) && countOf(entry.Result) === 0) {
    return [failureOf(item, undefined, 'its Result is 0', entry)]
  }
  if (entry.Deleted === false)
    return [failureOf(item, undefined, wordsOf(entry) ?? 'its Deleted is false', entry)]
  const fields = ['ErrorCode', 'ResultCode', 'RetCode', 'Code'] as const
  const field = fields.find((name) => name in entry) ?? (zeroFails.has(command) ? undefined : 'Result')
  const code = field === undefined ? undefined : codeOf(entry[field])
  if (code === undefined || code === 0) return []
  return [failureOf(item, code, wordsOf(entry) ?? `its ${field} is ${code}`, entry)]
}

/** What the service says of an entry, for people. */
function wordsOf({ ErrorInfo, ResultInfo, Desc }: WireObject): string | undefined {
  return [ErrorInfo, ResultInfo, Desc].find((text) => typeof text === 'string' && text !== '') as
    | string
    | undefined
}

/** A code, also below zero, or as a text of digits. */
function codeOf(value: unknown): number | undefined {
  return Number.isInteger(value) ? (value as number) : countOf(value)
}

/** Who or what an entry of a list is about, by what it names itself or in an object inside; `undefined` if nothing. */
export function itemOf(entry: WireObject): string | undefined {
  const inside = [entry.ContactItem, entry.TopicInfo, entry.Extension].filter(isObject)
  return namedIn(entry) ?? inside.map((each) => namedIn(each) ?? nameOf(each.Key))[0] ?? nameOf(entry.Key)
}

function namedIn(entry: WireObject): string | undefined {
  return names.map((name) => nameOf(entry[name])).find((name) => name !== undefined)
}

function nameOf(value: unknown): string | undefined {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined
}

function failureOf(
  item: string | undefined,
  code: number | undefined,
  reason: string,
  value: unknown,
): Failure {
  return { item, code, error: undefined, reason, value }
}
