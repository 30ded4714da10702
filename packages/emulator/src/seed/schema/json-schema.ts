/** The part of JSON Schema that the schema of seeds is written in. */
export interface Schema {
  /** What it is for. */
  readonly description?: string
  /** The types it may have. */
  readonly type?: SchemaType | readonly SchemaType[]
  /** The values it may have. */
  readonly enum?: readonly string[]
  /** The fields of an object. */
  readonly properties?: Readonly<Record<string, Schema>>
  /** The fields that must be there. */
  readonly required?: readonly string[]
  /** What other fields an object may have. */
  readonly additionalProperties?: Schema | false
  /** The items of an array. */
  readonly items?: Schema
  /** The least number of items. */
  readonly minItems?: number
  /** The largest number of items. */
  readonly maxItems?: number
  /** The least number of characters. */
  readonly minLength?: number
  /** The least number. */
  readonly minimum?: number
}

/** A type of JSON. */
export type SchemaType = 'object' | 'array' | 'string' | 'integer' | 'number' | 'boolean'
