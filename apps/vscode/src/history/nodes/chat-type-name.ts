import type { ChatType } from '@timkit/core'
import { t } from '../../text.ts'

/** The word of trees and documents for what a history file holds. */
export function chatTypeName(chatType: ChatType): string {
  return chatType === 'c2c' ? t('One-to-one messages') : t('Group messages')
}
