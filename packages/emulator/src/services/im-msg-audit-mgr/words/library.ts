import type { CloudAuditLibrary } from '@timkit/core/wire'
import type { FieldReader } from '../../../request/fields.ts'
import type { CoverageNote } from '../../coverage-note.ts'

/** The one library that the emulated app has: libraries are made in the console. */
export const library: CloudAuditLibrary = {
  ID: '1cd0d0ed-0e2c-4d35-ae86-2a1a8697706d',
  LibName: 'emulator',
  Describe: '',
  CreateTime: '2026-01-01 00:00:00',
  Suggestion: 'Block',
}

/** Of the commands that name a library. */
export const libraryDifference: CoverageNote = {
  en: `The app has one library, \`${library.ID}\`; another one is refused with 2003.`,
  zh: `应用只有一个词库 \`${library.ID}\`，传入其他词库时返回 2003。`,
}

/** Refuses another library than the one that there is. */
export function checkLibrary(read: FieldReader): void {
  if (read.text('LibID') !== library.ID) throw read.refusal('There is no library with this LibID')
}
