import { readDamaged } from './damaged-line.ts'

const decoder = new TextDecoder()
const bareStart = Buffer.from('{"MsgList":[')
const bareEnd = Buffer.from(']}')

/** What stays of the text up to the list, with its bracket: all of it, or no more than has to be. */
export function headWithout(head: Uint8Array, isCut: (bytes: Uint8Array) => boolean): Uint8Array {
  return isPlain(head, `${decoder.decode(head)}]}`) || !isCut(head) ? head : bareStart
}

/** What stays of the text from the bracket on that ends the list: all of it, or no more than has to be. */
export function tailWithout(tail: Uint8Array, isCut: (bytes: Uint8Array) => boolean): Uint8Array {
  return isPlain(tail, `{"MsgList":[${decoder.decode(tail)}`) || !isCut(tail) ? tail : bareEnd
}

/** Whether it is what may stand around a list, and no message. */
function isPlain(bytes: Uint8Array, completed: string): boolean {
  if (/"(?:MsgBody|MsgContent|From_Acc)/.test(readDamaged(bytes).text)) return false
  try {
    JSON.parse(completed)
    return true
  } catch {
    return false
  }
}
