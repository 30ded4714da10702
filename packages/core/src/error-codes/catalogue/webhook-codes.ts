import type { CodeFacts, ErrorText } from './error-family-table.ts'

/** The codes that an app's own webhook may answer with to refuse a one-to-one message. */
export const webhookCodes: CodeFacts & {
  readonly from: number
  readonly to: number
  readonly en: ErrorText
  readonly zh: ErrorText
} = {
  from: 120001,
  to: 130000,
  retry: 'request',
  en: {
    meaning: 'Your own webhook refused the one-to-one message and gave this code of its own.',
    remedy: 'Look the code up in your webhook: only your app knows what it stands for.',
  },
  zh: {
    meaning: '应用自己的回调拒绝了这条单聊消息，并返回了这个自定义错误码。',
    remedy: '到回调服务里查这个错误码，含义由你的应用定义。',
  },
}
