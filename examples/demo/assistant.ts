import { toRfc3339 } from './beijing-time.ts'
import type { Conversation } from './conversation.ts'
import type { Hour } from './history.ts'
import { startMcpServer } from './mcp-server.ts'
import { ask, type Stage } from './stage.ts'
import { wrapText } from './text-width.ts'

/** What was answered before. */
export interface Answered {
  /** The accounts that were looked at. */
  readonly accounts: readonly string[]
  /** The conversation that was shown. */
  readonly conversation: Conversation | undefined
  /** The hour that was shown. */
  readonly hour: Hour | undefined
}

interface Call {
  readonly tool: string
  readonly args: Readonly<Record<string, unknown>>
}

const shown = 20
const maxLines = 6
/** How many accounts the tool takes at once. */
const accountsAtOnce = 20

/** Asks the same questions through the MCP server and shows what an assistant reads. */
export async function answerAsAssistant(
  stage: Stage,
  settings: Readonly<Record<string, string>>,
  answered: Answered,
): Promise<void> {
  const { terminal, words } = stage
  ask(stage, words.assistantAsks)
  const server = await startMcpServer(stage, settings)
  try {
    terminal.paragraph(words.assistantTools(await server.tools()))
    for (const { tool, args } of callsFor(answered)) {
      const text = await server.call(tool, args)
      terminal.print()
      terminal.print(`  ${terminal.accent(tool)}`)
      terminal.paragraph(JSON.stringify(args, null, 1).replaceAll(/\n */g, ' '))
      terminal.print()
      for (const line of text.split('\n')) {
        for (const part of wrapText(line, terminal.width - 4, maxLines)) terminal.print(`    ${part}`)
      }
    }
  } finally {
    await server.close()
  }
}

function callsFor({ accounts, conversation, hour }: Answered): Call[] {
  const calls: Call[] = []
  for (let from = 0; from < accounts.length; from += accountsAtOnce) {
    const some = accounts.slice(from, from + accountsAtOnce)
    calls.push({ tool: 'im_get_unread_counts', args: { accounts: some } })
  }
  if (conversation !== undefined) {
    calls.push({ tool: 'im_get_messages', args: { ...conversation, limit: shown } })
  }
  if (hour !== undefined) {
    const { start, chatType } = hour
    const window = {
      chat_type: chatType,
      since: toRfc3339(start),
      until: toRfc3339(new Date(start.getTime() + 3_599_000)),
    }
    calls.push({ tool: 'im_list_history_files', args: window })
    calls.push({ tool: 'im_read_history', args: { ...window, limit: shown } })
  }
  return calls
}
