import type { Caller } from './transport/caller.ts'

type LateOperations = typeof import('./late-operations.ts')

/** The name of an operation that is loaded when one of its kind is first asked for. */
export type LateOperation = keyof LateOperations

/** What an operation takes after the caller. */
export type GivenTo<Name extends LateOperation> = LateOperations[Name] extends (
  caller: Caller,
  ...given: infer Given
) => unknown
  ? Given
  : never

/** What an operation resolves with. */
export type ResultOf<Name extends LateOperation> = Awaited<ReturnType<LateOperations[Name]>>
