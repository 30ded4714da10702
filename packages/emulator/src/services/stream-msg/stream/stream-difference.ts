import type { CoverageNote } from '../../coverage-note.ts'

/** Of both commands. */
export const streamDifference: CoverageNote = {
  en: 'No page documents it: what is wrong is refused with 90001, in groups with 10004, and none of the observed limits is kept.',
  zh: '该接口没有文档：请求有误时返回 90001，群消息返回 10004；不执行观察到的各项限制。',
}
