import type { MessageMark } from '../wire/chats.ts'
import type { PageLocale } from '../wire/locale.ts'

/** What is said of messages by the emulator itself. */
export interface ChatWords {
  /** The language of times. */
  readonly times: string
  /** What is special about a message. */
  readonly marks: Readonly<Record<MessageMark, string>>
  /** Before those that are not read. */
  readonly unreadFrom: (count: number) => string
}

/** The words of each language. */
export const chatWords: Readonly<Record<PageLocale, ChatWords>> = {
  en: {
    times: 'en-GB',
    marks: {
      unread: 'unread',
      recalled: 'recalled',
      peerRead: 'read',
      noUnread: 'never unread',
      hiddenFromSender: 'not in the sender’s history',
      noLastMessage: 'not in the conversation list',
      system: 'by the service',
    },
    unreadFrom: (count) => `${count.toLocaleString('en')} unread`,
  },
  zh: {
    times: 'zh-CN',
    marks: {
      unread: '未读',
      recalled: '已撤回',
      peerRead: '已读',
      noUnread: '不计未读',
      hiddenFromSender: '不在发送方的历史里',
      noLastMessage: '不更新会话列表',
      system: '系统消息',
    },
    unreadFrom: (count) => `${count} 条未读`,
  },
}
