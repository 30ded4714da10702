import { IntegrityError } from '../../errors.ts'
import { wireChatType } from '../chat-type.ts'
import type { FileFacts } from '../file-facts.ts'
import type { HistoryHeader } from '../json-list/surroundings.ts'

/** A header that names another app, chat type or hour belongs to another file; one that names none may pass. */
export function checkHeader(header: HistoryHeader, file: FileFacts): void {
  const told = { SdkAppId: file.sdkAppId, ChatType: wireChatType(file.chatType), MsgTime: file.hour }
  for (const [field, expected] of Object.entries(told)) {
    const found = header[field as keyof HistoryHeader]
    if (found === undefined || String(found) === String(expected)) continue
    const cause = `its ${field} is ${JSON.stringify(found).slice(0, 60)}, expected ${JSON.stringify(expected)}`
    throw new IntegrityError(`Cannot read ${file.name}: ${cause}`, { fault: 'format' })
  }
}
