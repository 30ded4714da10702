/**
 * What timkit's own emulator, MCP server and editor need of core. No promise is made about it: it may change in any release.
 *
 * @module
 */

export {
  checkBoolean,
  checkFunction,
  checkObject,
  checkSignal,
  isObject,
  mustBe,
  outOfRange,
  wrongType,
} from './check.ts'
export { suggestsWrongKey } from './error-codes/code-class.ts'
export { hash32 } from './hash.ts'
export { checkDownloadUrl } from './history/download/download-url.ts'
export { ElementScanner, type Scanned } from './history/json-list/element-scanner.ts'
export { findList } from './history/json-list/find-list.ts'
export { joinBytes } from './history/json-list/join-bytes.ts'
export { LineGroups } from './history/json-list/line-groups.ts'
export { isMessageLine, isOddElement } from './history/json-list/odd-element.ts'
export { createMd5, type Md5 } from './history/unpack/md5.ts'
export { isLoopback } from './loopback.ts'
export { fromFile } from './message/message.ts'
export { sentAt } from './message/sent-at.ts'
export { customText } from './message/text/custom/custom-text.ts'
export { groupEventText } from './message/text/element-text.ts'
export { sizeText } from './message/text/size-text.ts'
export { nearest } from './nearest.ts'
export { sleep } from './sleep.ts'
export { toUnixSeconds } from './time.ts'
export { dayMs, daySeconds, hourMs, hourSeconds } from './time-units.ts'
export { parseExactly } from './transport/json/exact-integers.ts'
export { stringifyExactly } from './transport/json/stringify-exactly.ts'
export { isMessageBody } from './webhook/answer/message-body.ts'
