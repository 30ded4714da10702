import type { FieldReader } from '../../../request/fields.ts'
import { Refusal } from '../../../request/refusal.ts'
import { byteLength } from '../../../values/byte-length.ts'
import { dataIdBytes } from '../../../world/limits/pushes.ts'
import { timpushCodes } from '../codes.ts'

/** How a push is shown, and whether to those only who are online. */
export interface Notification {
  /** `OfflinePushInfo` as JSON text. */
  readonly json: string
  /** `PushFlag` 1. */
  readonly onlineOnly: boolean
}

/** Reads the `OfflinePushInfo` that a push has to have. */
export function readNotification(read: FieldReader): Notification {
  const info = read.optionalObject('OfflinePushInfo', { invalid: timpushCodes.badPush })
  if (info === undefined) throw read.refusal('OfflinePushInfo is missing')
  const onlineOnly = info.optionalInteger('PushFlag', { max: 1, invalid: timpushCodes.badPush }) === 1
  return { json: JSON.stringify(info.raw), onlineOnly }
}

/** Reads the `DataId` that a push may have. */
export function readDataId(read: FieldReader): string {
  const dataId = read.optionalText('DataId') ?? ''
  const bytes = byteLength(dataId)
  if (bytes <= dataIdBytes) return dataId
  throw new Refusal(timpushCodes.longDataId, `DataId has ${bytes} bytes, more than ${dataIdBytes}`)
}
