/** What a person wants to have written, which is sent when they confirm it. */

import { partOf, type Task } from '../task.ts'
import { pictured } from '../world/plots.ts'

/** The tasks of writing. They come last: the shop has a message more after each. */
export const sendingTasks: readonly Task[] = [
  {
    id: 'answer-that-is-confirmed',
    asks: {
      en: 'Tell Dana Ortiz, as desk_amy, that the new one leaves today. Look first whether she has been told.',
      zh: '请以 desk_amy 的身份告诉李强新的今天寄出。先看看是否已经告诉过。',
    },
    tokens: 1_300,
    solve: (_shop, language) => {
      const { customer: peer, messages } = pictured('')[language]
      const text = language === 'en' ? 'The new one leaves today.' : '新的今天寄出。'
      const message = { account: 'desk_amy', peer, text }
      return {
        calls: [
          ['im_get_context', { account: 'desk_amy', peer, before: 3 }],
          ['im_draft_message', message],
          [
            'im_send_message',
            ([, drafted]) => ({ ...message, draft: partOf(drafted, /draft (c2\.[\w-]+)/) }),
          ],
        ],
        has: [messages.at(-1)?.words ?? '', text],
        lacks: [],
        sends: message,
        structure: { status: 'sent' },
        answer: text,
      }
    },
  },
]
