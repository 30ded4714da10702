import type { CoverageNote } from '../../coverage-note.ts'

/** Of all commands about files. */
export const fileDifference: CoverageNote = {
  en: 'The emulator keeps no files: each address counts as that of a file. What is wrong is refused with 60003; no code is documented.',
  zh: '模拟器不保存文件，任何地址都视为存在的文件。请求有误时返回 60003；文档没有写明错误码。',
}
