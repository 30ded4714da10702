import type { Words } from '@timkit/command-line'

/** A prompt that people choose from a menu. */
export interface Prompt {
  readonly name: string
  readonly title: Words
  readonly description: Words
  /** What it sends the assistant to: without all of them it is not offered. */
  readonly tools: readonly string[]
  /** What it asks for, besides the account. */
  readonly asks: readonly ('peer' | 'since')[]
  /** What it says, of what was asked for as JSON texts. */
  readonly text: (given: {
    readonly account: string
    readonly peer: string
    readonly since: string
  }) => readonly Words[]
}

const readAll: Words = {
  en: '1. Call im_get_messages, and go on with next_cursor while has_more is true.',
  zh: '1. 调用 im_get_messages，只要 has_more 为 true 就用 next_cursor 继续。',
}

/** Every prompt, in the order in which hosts see them. */
export const prompts: readonly Prompt[] = [
  {
    name: 'triage_unread',
    title: { en: 'Triage unread messages', zh: '处理未回复的消息' },
    description: {
      en: 'Who waits for an answer, how urgent it is, and what to answer first.',
      zh: '谁在等待回复，有多急，先回复什么。',
    },
    tools: ['im_list_waiting', 'im_get_messages'],
    asks: [],
    text: ({ account }) => [
      {
        en: `Triage the messages that wait for an answer of ${account}.`,
        zh: `处理等待 ${account} 回复的消息。`,
      },
      {
        en: '1. Call im_list_waiting for it. What it could not look at belongs into your answer.',
        zh: '1. 对该账号调用 im_list_waiting；它没能查到的，要写进回答。',
      },
      {
        en: '2. For each peer who waits, longest first, call im_get_messages (since 48h) where the last message does not say what they want.',
        zh: '2. 按等待时间从长到短，若最后一条消息看不出对方要什么，就对该对端调用 im_get_messages（since 48h）。',
      },
      {
        en: '3. Answer with a table: peer, waiting since, what they want, urgency (high, medium, low) with the reason, suggested next step.',
        zh: '3. 用表格回答：对端、从何时起等待、想要什么、紧急程度（高、中、低）及理由、建议的下一步。',
      },
    ],
  },
  {
    name: 'summarise_conversation',
    title: { en: 'Summarise a conversation', zh: '总结一个会话' },
    description: {
      en: 'What two accounts discussed, decided and left open.',
      zh: '两个账号讨论了什么，决定了什么，还有什么没解决。',
    },
    tools: ['im_get_messages'],
    asks: ['peer', 'since'],
    text: ({ account, peer, since }) => [
      {
        en: `Summarise the conversation of ${account} with ${peer} since ${since}.`,
        zh: `总结 ${account} 与 ${peer} 自 ${since} 以来的会话。`,
      },
      readAll,
      {
        en: '2. Write: topics, decisions, open questions (with who owes an answer), dates and numbers that matter. Name the time of each source message.',
        zh: '2. 写出：话题、决定、未解决的问题（以及该由谁回复）、重要的日期和数字。注明每条来源消息的时间。',
      },
    ],
  },
  {
    name: 'find_promises',
    title: { en: 'Find what was promised', zh: '查找承诺' },
    description: {
      en: 'Promises and deadlines in a conversation, and whether they were kept.',
      zh: '会话里的承诺和期限，以及是否兑现。',
    },
    tools: ['im_get_messages'],
    asks: ['peer', 'since'],
    text: ({ account, peer, since }) => [
      {
        en: `Find what ${account} and ${peer} promised each other since ${since}.`,
        zh: `找出 ${account} 与 ${peer} 自 ${since} 以来互相承诺了什么。`,
      },
      readAll,
      {
        en: '2. List each promise: who, what, until when, the sentence and its time, and whether later messages show that it was kept.',
        zh: '2. 列出每个承诺：谁、承诺什么、期限、原话和时间，以及后来的消息是否表明已兑现。',
      },
    ],
  },
]
