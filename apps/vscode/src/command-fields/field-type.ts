/** What a value in the body of a command is. */
export type FieldType =
  /** `any`: core's types say no more of it. */
  | 'string'
  | 'number'
  | 'boolean'
  | 'any'
  /** One of these; of others than strings as they are written in JSON. */
  | { readonly values: readonly (string | number | boolean)[] }
  | { readonly list: FieldType }
  /** The name of an object in `objects`. */
  | { readonly object: string }
  /** Any of these. */
  | { readonly oneOf: readonly FieldType[] }

/** A field of a body, or of an object in it. */
export interface Field {
  readonly name: string
  readonly type: FieldType
  /** Whether it may be left out. */
  readonly optional?: true
  /** What it is, with units, limits and defaults, as Markdown. */
  readonly doc: string
}

/** A command with its body. */
export interface CommandFields {
  /** What it does, in one sentence. */
  readonly summary: string
  readonly body: FieldType
}
