import type { Batch, Endpoint } from '../api/endpoint.ts'
import { checkInteger, isObject, maxUint32, show, wrongType } from '../check.ts'

/** How a command is split; refuses one that is not. */
export function batchOf({ path, batch }: Endpoint): Batch {
  if (!isObject(batch)) {
    const why = 'no size is documented, or its parts would not mean what the whole does'
    throw wrongType('command', `is ${show(path)}, which is not split: ${why}. Use call`)
  }
  checkInteger(batch.most, 'command.batch.most', 1, maxUint32)
  return batch
}
