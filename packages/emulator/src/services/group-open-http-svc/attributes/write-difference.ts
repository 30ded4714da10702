import type { CoverageNote } from '../../coverage-note.ts'

/** How commands that write attributes differ. */
export const writeDifference: CoverageNote = {
  en: 'An empty `GroupAttr` is refused with 10004; what the service does is not documented. Only with `rateLimits` are writes counted.',
  zh: '`GroupAttr` 为空时返回 10004；文档没有说明服务端的行为。仅在开启 `rateLimits` 时统计写入频率。',
}
