/**
 * The part of Standard Schema that is used: types only, so that no library is needed.
 *
 * @see https://standardschema.dev
 * @module
 */

/** A schema of any library that follows Standard Schema. */
export interface StandardSchema<Output = unknown> {
  /** What the library provides. */
  readonly '~standard': {
    /** The version of Standard Schema. */
    readonly version: 1
    /** The library. */
    readonly vendor: string
    /** Checks a value; libraries may answer with a promise, which is refused here. */
    readonly validate: (value: unknown) => SchemaResult<Output> | Promise<SchemaResult<Output>>
    /** Never present: carries the types. */
    readonly types?: { readonly input: unknown; readonly output: Output } | undefined
  }
}

/** What a schema says of a value: what it makes of it, or what is wrong with it. */
export type SchemaResult<Output> =
  | { readonly value: Output; readonly issues?: undefined }
  | { readonly issues: ReadonlyArray<{ readonly message: string }> }
