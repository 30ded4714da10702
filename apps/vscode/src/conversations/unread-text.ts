import type { InboxUnread } from '@timkit/core'
import { t } from '../text.ts'

/** How many messages are unread in the conversations that are loaded. */
export interface LoadedUnread extends InboxUnread {
  /** Whether there are conversations that are not loaded, whose messages are in no number. @default false */
  readonly partial?: boolean | undefined
}

/** How many messages are unread, in words: an estimate is called one, and so is what counts only a part. */
export function unreadText({ count, estimated, partial = false }: LoadedUnread): string {
  const number = partial ? `${count}+` : count
  return estimated ? t('about {0} unread', number) : t('{0} unread', number)
}
