import type { Caller, CallerOptions } from '../src/transport/caller.ts'

/** A request that an operation made. */
export interface MadeCall {
  /** `service/command`. */
  readonly path: string
  /** The request with its wire names. */
  readonly request: Record<string, unknown>
  /** What the operation said about the call. */
  readonly options: CallerOptions | undefined
}

/** A caller that answers every command from a function, and writes down what it was asked. */
export function answeringCaller(answers: Record<string, (request: Record<string, never>) => object>): {
  caller: Caller
  calls: MadeCall[]
} {
  const calls: MadeCall[] = []
  const caller: Caller = {
    now: () => 0,
    call: async (command, request, options) => {
      const path = typeof command === 'string' ? command : command.path
      calls.push({ path, request: request as unknown as Record<string, unknown>, options })
      const answer = answers[path]
      if (answer === undefined) throw new Error(`no answer was prepared for ${path}`)
      return { ErrorCode: 0, ...answer(request as unknown as Record<string, never>) } as never
    },
  }
  return { caller, calls }
}
