import type { Caller } from './caller.ts'

/**
 * A caller whose refusals say which operation made the call. Calls of other operations that it
 * makes count as its own: its caller gave its arguments, and not theirs.
 */
export function asOperation(caller: Caller, operation: string): Caller {
  return {
    now: () => caller.now(),
    call: (command, request, options) => caller.call(command, request, { ...options, operation }),
  }
}
