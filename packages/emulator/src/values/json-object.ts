/** A JSON object whose fields are not checked yet. */
export type Fields = Readonly<Record<string, unknown>>

export { isObject } from '@timkit/core/internal'
