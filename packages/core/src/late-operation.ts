import type { Caller, CallOptions } from './transport/caller.ts'

type LateOperations = typeof import('./late-operations.ts')

/** The name of an operation that is loaded when one of its kind is first asked for. */
export type LateOperation = keyof LateOperations

/** What an operation takes between the caller and the options. */
export type GivenTo<Name extends LateOperation> = LateOperations[Name] extends (
  caller: Caller,
  ...rest: [...infer Given, options?: CallOptions]
) => unknown
  ? Given
  : never

/** What an operation resolves with. */
export type ResultOf<Name extends LateOperation> = Awaited<ReturnType<LateOperations[Name]>>
