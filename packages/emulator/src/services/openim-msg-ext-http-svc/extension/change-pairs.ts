import type { MessageExtensionResult, SetKeyValuesResponse } from '@timkit/core/wire'
import type { Call } from '../../../request/call.ts'
import { counted } from '../../../request/count.ts'
import { type FieldReader, fields } from '../../../request/fields.ts'
import { byteLength } from '../../../values/byte-length.ts'
import { tellExtension } from '../../../webhooks/events/extensions.ts'
import { maxPairs, pairKeyBytes, pairValueBytes } from '../../../world/limits/extensions.ts'
import type { Extension, ExtensionPair } from '../../../world/stores/message-extensions.ts'
import type { CoverageNote } from '../../coverage-note.ts'
import { extensionCodes } from '../codes.ts'
import { refuseTooOften } from './change-rate.ts'
import type { ExtendedMessage } from './extended-message.ts'

/** What is different in both commands that change. */
export const changingDifference: CoverageNote = {
  en: '23001 never comes: all callers are admins, for whom `Seq` is not checked. A message that does not exist, and whatever is more than the limits, is refused with 10004; no code is documented.',
  zh: '不会返回 23001：调用者都是管理员，不校验 `Seq`。消息不存在或超过限制时返回 10004；文档没有写明错误码。',
}

/** This many pairs can be changed at once. */
const maxChanged = 20

/** Sets, deletes or clears pairs of a message. */
export function changePairs(call: Call, { id, owner, name }: ExtendedMessage): SetKeyValuesResponse {
  const { messageExtensions } = call.world.stores
  const read = fields(call, { invalid: extensionCodes.badRequest })
  const type = read.integer('OperateType', { min: 1, max: 3 }) as 1 | 2 | 3
  const before = messageExtensions.of(id)
  const seq = before.latest + 1
  if (type === 3) {
    refuseTooOften(call, id)
    messageExtensions.set(id, owner, { latest: seq, cleared: seq, pairs: [] })
    tellExtension(call, name, { type, pairs: [], seq })
    return {}
  }
  const named = readPairs(read, type === 1)
  const after = type === 1 ? withPairs(before, named, seq) : withoutPairs(before, named, seq)
  if (after.pairs.length > maxPairs) throw read.refusal(`The message would have more than ${maxPairs} pairs`)
  refuseTooOften(call, id)
  messageExtensions.set(id, owner, after)
  const known = new Set(before.pairs.map(({ key }) => key))
  tellExtension(call, name, {
    type,
    pairs: type === 1 ? named : named.filter(({ key }) => known.has(key)),
    seq,
  })
  const ExtensionList = named.map(({ key, value }): MessageExtensionResult => {
    const ErrorCode = type === 1 || known.has(key) ? 0 : extensionCodes.unknownPair
    return { ErrorCode, Extension: { Key: key, Value: type === 1 ? value : '', Seq: seq } }
  })
  return { ExtensionList }
}

type NamedPair = Pick<ExtensionPair, 'key' | 'value'>

/** The pairs of a request; of a key that is there twice the last one. */
function readPairs(read: FieldReader, withValues: boolean): readonly NamedPair[] {
  const limit = { most: maxChanged, code: extensionCodes.badRequest }
  const items = counted('ExtensionList', read.objectList('ExtensionList'), limit)
  const pairs = items.map((item) => {
    const key = item.text('Key')
    const value = (withValues ? item.optionalText('Value') : undefined) ?? ''
    if (byteLength(key) > pairKeyBytes) throw read.refusal(`A Key has more than ${pairKeyBytes} bytes`)
    if (byteLength(value) > pairValueBytes)
      throw read.refusal(`A Value has more than ${pairValueBytes} bytes`)
    item.optionalInteger('Seq')
    return [key, { key, value }] as const
  })
  return [...new Map(pairs).values()]
}

function withPairs({ cleared, pairs }: Extension, named: readonly NamedPair[], seq: number): Extension {
  const others = withoutKeys(pairs, named)
  return { latest: seq, cleared, pairs: [...others, ...named.map((pair) => ({ ...pair, seq }))] }
}

function withoutPairs({ cleared, pairs }: Extension, named: readonly NamedPair[], seq: number): Extension {
  return { latest: seq, cleared, pairs: withoutKeys(pairs, named) }
}

function withoutKeys(pairs: readonly ExtensionPair[], named: readonly NamedPair[]): readonly ExtensionPair[] {
  const keys = new Set(named.map(({ key }) => key))
  return pairs.filter(({ key }) => !keys.has(key))
}
