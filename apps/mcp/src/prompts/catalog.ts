/** A prompt that people choose from a menu. */
export interface Prompt {
  readonly name: string
  readonly title: string
  readonly description: string
  /** What it sends the assistant to: without all of them it is not offered. */
  readonly tools: readonly string[]
  /** What it asks for, besides the account. */
  readonly asks: readonly ('peer' | 'since')[]
  /** What it says, of what was asked for as JSON texts. */
  readonly text: (given: {
    readonly account: string
    readonly peer: string
    readonly since: string
  }) => readonly string[]
}

/** Every prompt, in the order in which hosts see them. */
export const prompts: readonly Prompt[] = [
  {
    name: 'triage_unread',
    title: 'Triage unread messages',
    description: 'Who waits for an answer, how urgent it is, and what to answer first.',
    tools: ['im_get_unread_counts', 'im_get_messages'],
    asks: [],
    text: ({ account }) => [
      `Triage the unread messages of ${account}.`,
      '1. Call im_get_unread_counts for it.',
      '2. For each peer with unread messages, most urgent first, call im_get_messages (since 48h) and read what is unanswered.',
      '3. Answer with a table: peer, waiting since, what they want, urgency (high, medium, low) with the reason, suggested next step.',
    ],
  },
  {
    name: 'summarise_conversation',
    title: 'Summarise a conversation',
    description: 'What two accounts discussed, decided and left open.',
    tools: ['im_get_messages'],
    asks: ['peer', 'since'],
    text: ({ account, peer, since }) => [
      `Summarise the conversation of ${account} with ${peer} since ${since}.`,
      '1. Call im_get_messages, and go on with next_cursor while has_more is true.',
      '2. Write: topics, decisions, open questions (with who owes an answer), dates and numbers that matter. Name the time of each source message.',
    ],
  },
  {
    name: 'find_promises',
    title: 'Find what was promised',
    description: 'Promises and deadlines in a conversation, and whether they were kept.',
    tools: ['im_get_messages'],
    asks: ['peer', 'since'],
    text: ({ account, peer, since }) => [
      `Find what ${account} and ${peer} promised each other since ${since}.`,
      '1. Call im_get_messages, and go on with next_cursor while has_more is true.',
      '2. List each promise: who, what, until when, the sentence and its time, and whether later messages show that it was kept.',
    ],
  },
]
