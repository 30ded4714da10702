import { getLocation, getNodeValue, parseTree } from 'jsonc-parser'
import type { Field, FieldType } from './field-type.ts'
import { type BodyPath, fieldsOf, type Knowledge, typesAt } from './types-at.ts'

/** What a place in the text of a body is about. */
export interface BodyPlace {
  /** `key`: the name of a field stands there, or may. */
  readonly kind: 'key' | 'value'
  /** The field that is named there, or whose value it is. */
  readonly field: Field | undefined
  /** Of a key: the fields that may stand there, without those that do. */
  readonly missing: readonly Field[]
  /** Of a value: what it may be. */
  readonly types: readonly FieldType[]
  /** The text of the name or value that is there, from its beginning to its end. */
  readonly text: { readonly start: number; readonly end: number } | undefined
}

/** Looks what a place in a body is about; the body may be half written. */
export function bodyPlace(knowledge: Knowledge, command: string, body: string, offset: number): BodyPlace {
  const { path, isAtPropertyKey, previousNode } = getLocation(body, offset)
  const tree = parseTree(body)
  const value: unknown = tree === undefined ? undefined : getNodeValue(tree)
  const at: BodyPath = isAtPropertyKey ? path.slice(0, -1) : path
  const text =
    previousNode === undefined || offset > previousNode.offset + previousNode.length
      ? undefined
      : { start: previousNode.offset, end: previousNode.offset + previousNode.length }
  if (isAtPropertyKey) {
    const own = valueAt(value, at)
    const fields = fieldsOf(knowledge, typesAt(knowledge, command, at, value), own)
    const name = path.at(-1)
    const there = new Set(typeof own === 'object' && own !== null ? Object.keys(own) : [])
    return {
      kind: 'key',
      field: fields.find((field) => field.name === name),
      missing: fields.filter((field) => field.name === name || !there.has(field.name)),
      types: [],
      text,
    }
  }
  const parent = at.findLastIndex((step) => typeof step === 'string')
  const of = at.slice(0, Math.max(0, parent))
  const fields = fieldsOf(knowledge, typesAt(knowledge, command, of, value), valueAt(value, of))
  return {
    kind: 'value',
    field: fields.find((field) => field.name === at[parent]),
    missing: [],
    types: typesAt(knowledge, command, at, value),
    text,
  }
}

function valueAt(body: unknown, path: BodyPath): unknown {
  return path.reduce<unknown>(
    (value, step) => (value as Record<string | number, unknown> | undefined | null)?.[step],
    body,
  )
}
