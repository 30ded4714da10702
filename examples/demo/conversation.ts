import { ask, type Stage } from './stage.ts'
import { printTranscript } from './transcript.ts'
import type { AccountUnread } from './unread.ts'

const shown = 20

/** Answers what two accounts said: the conversation with most unread messages, or the latest one. */
export async function answerConversation(stage: Stage, unread: readonly AccountUnread[]): Promise<void> {
  const { client, terminal, words } = stage
  const choice = chooseConversation(unread)
  if (choice === undefined) {
    terminal.print()
    terminal.paragraph(words.noConversation(unread.map(({ account }) => account).join(', ')), '')
    return
  }
  const { account, peer } = choice
  ask(stage, words.conversationQuestion(account, peer))
  const newestFirst = await client
    .messages({ operatorAccount: account, peerAccount: peer, pageSize: shown + 1 })
    .take(shown + 1)
  printTranscript(stage, newestFirst.slice(0, shown).reverse())
  if (newestFirst.length > shown) {
    terminal.print()
    terminal.paragraph(words.newest(shown))
  }
}

function chooseConversation(unread: readonly AccountUnread[]): { account: string; peer: string } | undefined {
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
