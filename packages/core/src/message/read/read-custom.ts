import { show, wrongType } from '../../check.ts'
import type { StandardSchema } from '../standard-schema.ts'
import { isObject, parsedJson } from '../wire-values.ts'

/** Reads the data of a custom element by a schema; `undefined` where it is not as the schema says. */
export function readCustom<Output>(
  value: unknown,
  schema: StandardSchema<Output>,
): { readonly value: Output } | undefined {
  const standard = (schema as Partial<StandardSchema<Output>> | null)?.['~standard']
  if (typeof standard?.validate !== 'function') {
    throw wrongType('schema', `must follow Standard Schema, but is ${show(schema)}`)
  }
  if (!isObject(value) || value.MsgType !== 'TIMCustomElem' || !isObject(value.MsgContent)) return undefined
  const result = standard.validate(parsedJson(value.MsgContent.Data))
  if (typeof (result as { then?: unknown }).then === 'function') {
    // Nobody waits for it, so what it rejects with must not end the program.
    void Promise.resolve(result).catch(() => undefined)
    throw wrongType('schema', 'must be synchronous, but its validate gave a promise')
  }
  const { issues, ...checked } = result as Awaited<typeof result>
  return issues === undefined ? (checked as { readonly value: Output }) : undefined
}
