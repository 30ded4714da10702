import { IntegrityError } from '../../errors.ts'
import { wireChatType } from '../chat-type.ts'
import type { FileFacts } from '../file-facts.ts'
import type { HistoryHeader } from '../json-list/surroundings.ts'

/** A header that names another app, chat type or hour belongs to another file; one that names none may pass. */
export function checkHeader(header: HistoryHeader, file: FileFacts): void {
  const told = { SdkAppId: file.sdkAppId, ChatType: wireChatType(file.chatType), MsgTime: file.hour }
  for (const field of ['SdkAppId', 'ChatType', 'MsgTime'] as const) {
    const value = header[field]
    if (value === undefined || String(value) === String(told[field])) continue
    const [found, expected] = [JSON.stringify(value).slice(0, 60), JSON.stringify(told[field])]
    const cause = `its ${field} is ${found}, expected ${expected}`
    throw new IntegrityError(`Cannot read ${file.name}: ${cause}`, {
      fault: 'other-file',
      header: { field, found, expected },
    })
  }
}
