import type { PushOutcome } from '@timkit/core/wire'
import { timpushCodes } from '../codes.ts'

/** The outcome of a command, with the ids that are nobody's. */
export function unknownTargets(ids: readonly string[]): PushOutcome {
  if (ids.length === 0) return {}
  return { ErrorList: ids.map((id) => ({ ErrorCode: timpushCodes.unknownTarget, To_Account: id })) }
}
