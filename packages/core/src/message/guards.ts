/**
 * Whether something is an element, whatever it is.
 *
 * Looks at `MsgType`, that there is a `MsgContent`, and that a text is one; not at the other members: a stranger's
 * message may still miss some.
 *
 * @module
 */

import { wrongType } from '../check.ts'
import type * as elements from './elements.ts'
import { readCustom } from './read/read-custom.ts'
import type { StandardSchema } from './standard-schema.ts'
import { isObject } from './wire-values.ts'

/** Whether a value is an element of one kind. */
export function isElement<Type extends elements.KnownMsgType>(
  value: unknown,
  msgType: Type,
): value is elements.ElementByMsgType[Type]
/** Whether a value is an element, of whatever kind. Compare its `MsgType` then: that narrows it to one kind. */
export function isElement(value: unknown): value is elements.MessageElement
export function isElement(value: unknown, msgType?: elements.KnownMsgType): boolean {
  if (!isObject(value) || typeof value.MsgType !== 'string' || !isObject(value.MsgContent)) return false
  // `filter(isElement)` gives an index where the kind would be.
  if (typeof msgType === 'string' && value.MsgType !== msgType) return false
  return value.MsgType !== 'TIMTextElem' || typeof value.MsgContent.Text === 'string'
}

/**
 * Whether a value is of the app's own kind; with a schema, whether its data is as the schema says.
 *
 * The schema is of any library that follows Standard Schema, such as zod, valibot or arktype. It gets what the JSON of
 * `Data` stands for, or the text where it is not JSON of an object or list. `customData` gives what it makes of it.
 *
 * @throws {TypeError} when the schema is none, or is not synchronous
 * @see https://standardschema.dev
 */
export function isCustomElement(value: unknown): value is elements.CustomElement
/** Whether a value is of the app's own kind, with data as the schema says. */
export function isCustomElement(value: unknown, schema: StandardSchema): value is elements.CustomElement
export function isCustomElement(value: unknown, schema?: StandardSchema): value is elements.CustomElement {
  // `filter(isCustomElement)` gives an index where the schema would be.
  if (schema === undefined || typeof schema === 'number') return isElement(value, 'TIMCustomElem')
  return readCustom(value, schema) !== undefined
}

/**
 * Reads the data of an element of the app's own kind by a schema; `undefined` of all that is not as the schema says.
 *
 * @throws {TypeError} when the schema is none, or is not synchronous
 * @see https://standardschema.dev
 */
export function customData<Output>(value: unknown, schema: StandardSchema<Output>): Output | undefined {
  if (schema === undefined) throw wrongType('schema', 'must be given: customData reads nothing without one')
  return readCustom(value, schema)?.value
}
