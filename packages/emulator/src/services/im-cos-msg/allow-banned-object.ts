import type { EmptyResponse } from '@timkit/core/wire'
import type { Call } from '../../request/call.ts'
import { fields } from '../../request/fields.ts'
import type { CoverageNote } from '../coverage-note.ts'
import { fileCodes } from './codes.ts'
import { fileDifference } from './file/file-difference.ts'
import { readAddress } from './file/read-address.ts'

export const difference: CoverageNote = fileDifference

/** Ends the ban of a file. */
export function allowBannedObject(call: Call): EmptyResponse {
  call.world.stores.bannedFiles.remove(readAddress(fields(call, { invalid: fileCodes.badRequest })))
  return {}
}
