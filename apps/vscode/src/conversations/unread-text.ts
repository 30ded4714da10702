import type { InboxUnread } from '@timkit/core'
import { t } from '../text.ts'

/** How many messages are unread, in words: an estimate is called one. */
export function unreadText({ count, estimated }: InboxUnread): string {
  return estimated ? t('about {0} unread', count) : t('{0} unread', count)
}
