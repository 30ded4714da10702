import type { CoverageNote } from '../../coverage-note.ts'

/** How commands that fill conversation groups differ. */
export const folderDifference: CoverageNote = {
  en: 'As in a paid edition. The conversations need not exist: never 51007.',
  zh: '与付费版相同。会话不必存在，不会返回 51007。',
}
