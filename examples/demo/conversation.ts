import { ask, type Stage } from './stage.ts'
import { printTranscript } from './transcript.ts'
import type { AccountUnread } from './unread.ts'

const shown = 20

export interface Conversation {
  /** Whose view of it. */
  readonly account: string
  /** The other side. */
  readonly peer: string
}

/**
 * Answers what two accounts said: the conversation with most unread messages, or the latest one.
 *
 * @returns the conversation, if there is one
 */
export async function answerConversation(
  stage: Stage,
  unread: readonly AccountUnread[],
): Promise<Conversation | undefined> {
  const { client, terminal, words } = stage
  const choice = chooseConversation(unread)
  if (choice === undefined) {
    terminal.print()
    terminal.paragraph(words.noConversation(unread.map(({ account }) => account).join(', ')), '')
    return undefined
  }
  const { account, peer } = choice
  ask(stage, words.conversationQuestion(account, peer))
  const newestFirst = await client
    .messages({ account, chat: { type: 'c2c', peer }, pageSize: shown + 1 })
    .collect(shown + 1)
  printTranscript(stage, newestFirst.slice(0, shown).reverse())
  if (newestFirst.length > shown) {
    terminal.print()
    terminal.paragraph(words.newest(shown))
  }
  return choice
}

function chooseConversation(unread: readonly AccountUnread[]): Conversation | undefined {
  for (const { account, counts } of unread) {
    const [most] = counts
    if (most !== undefined) return { account, peer: most.peer }
  }
  for (const { account, peers } of unread) {
    const [latest] = peers
    if (latest !== undefined) return { account, peer: latest }
  }
  return undefined
}
