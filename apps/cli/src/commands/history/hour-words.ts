import { UsageError } from '@timkit/command-line'
import { isArgumentError, toHistoryHour } from '@timkit/core'
import type { CliContext, Translate } from '../../context.ts'
import { readMoment } from '../../input/read-moment.ts'

/**
 * Reads an hour as people write it.
 *
 * @throws {UsageError} It is none.
 */
export function readHour(text: string, context: Pick<CliContext, 'now' | 't'>): string {
  if (/^\d{10}$/.test(text)) {
    try {
      return toHistoryHour(text)
    } catch (error) {
      if (!isArgumentError(error)) throw error
      throw new UsageError(
        context.t({
          en: `HOUR is "${text}": give yyyyMMddHH in Beijing time, as in 2026112209`,
          zh: `HOUR 是“${text}”：请写北京时间 yyyyMMddHH，例如 2026112209`,
        }),
      )
    }
  }
  return toHistoryHour(readMoment(text, 'HOUR', context))
}

/** Why an hour has no file, in the person's language. */
export function absentText(status: 'not-ready-or-empty' | 'expired', t: Translate): string {
  return status === 'expired'
    ? t({ en: 'deleted: the service keeps seven days', zh: '已删除：服务端只保留七天' })
    : t({ en: 'no file yet, or nobody wrote', zh: '还没有文件，或没有人发消息' })
}
