import { stringifyExactly } from '@timkit/core/internal'
import { Refusal } from '../../../request/refusal.ts'
import { byteLength } from '../../../values/byte-length.ts'
import type { Run } from '../../route.ts'
import { groupCodes } from '../codes.ts'

/** An answer of this service may have this many bytes. */
const answerBytes = 1024 * 1024

/** Refuses the answer of a command where it is too long, whatever it is about. */
export function limitAnswer(run: Run): Run {
  return async (call) => {
    const answer = await run(call)
    const length = byteLength(stringifyExactly(answer) ?? '')
    if (length <= answerBytes) return answer
    throw new Refusal(groupCodes.answerTooLarge, `The answer has ${length} bytes, more than ${answerBytes}`)
  }
}
