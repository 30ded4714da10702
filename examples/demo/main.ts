/** The demo: three questions about an app of Tencent Cloud IM, answered over HTTP with signed requests. */

import { parseArgs } from 'node:util'
import { SetupError } from '../command-line/variables.ts'
import { openApp } from './app.ts'
import { showArchive } from './archive.ts'
import { answerAsAssistant } from './assistant.ts'
import { answerConversation } from './conversation.ts'
import { printFailure } from './failure.ts'
import { answerHistory } from './history.ts'
import type { Stage } from './stage.ts'
import { createTerminal } from './terminal.ts'
import { answerUnread } from './unread.ts'
import { showWebhook } from './webhook.ts'
import { languageOf, wordsOf } from './words/languages.ts'
import type { Language } from './words/words.ts'
import { explainYourOwnApp } from './your-own-app.ts'

interface Wishes {
  readonly help: boolean
  readonly language: Language
  readonly accounts: readonly string[]
}

const { env, argv, stdout, stderr } = process

// The reader of the output may stop reading, as `head` does.
stdout.on('error', (error: NodeJS.ErrnoException) => {
  process.exit(error.code === 'EPIPE' ? 0 : 1)
})

let language = languageOf(env)
try {
  const wishes = readWishes(argv.slice(2))
  language = wishes.language
  if (wishes.help) createTerminal({ stream: stdout, env }).print(wordsOf(language).usage)
  else await answer(wishes)
} catch (error) {
  printFailure(createTerminal({ stream: stderr, env }), wordsOf(language), language, error)
  process.exitCode = 1
}

async function answer({ accounts, language }: Wishes): Promise<void> {
  const words = wordsOf(language)
  const terminal = createTerminal({ stream: stdout, env })
  const app = await openApp(env, accounts, language)
  try {
    const stage: Stage = { client: app.client, terminal, language, words }
    terminal.paragraph(app.about, '')
    terminal.paragraph(app.emulator ? words.sendsOne : words.readsOnly, '')
    terminal.paragraph(words.beijingTime, '')
    const unread = await answerUnread(stage, app.accounts)
    const conversation = await answerConversation(stage, unread)
    const hour = await answerHistory(stage, app.client.now())
    await answerAsAssistant(stage, app.serverEnv, { accounts: app.accounts, conversation, hour })
    if (app.emulator !== undefined) {
      await showWebhook(stage, app.emulator)
      await showArchive(stage, app.emulator)
      explainYourOwnApp(stage)
    }
  } finally {
    await app.close()
  }
}

function readWishes(args: readonly string[]): Wishes {
  try {
    const { values, positionals } = parseArgs({
      // A script runner may hand the separator on.
      args: args[0] === '--' ? args.slice(1) : [...args],
      allowPositionals: true,
      options: { lang: { type: 'string' }, help: { type: 'boolean', short: 'h' } },
    })
    const { lang = languageOf(env), help = false } = values
    if (lang !== 'en' && lang !== 'zh') {
      throw new SetupError(wordsOf(languageOf(env)).noSuchLanguage(lang))
    }
    return { help, language: lang, accounts: positionals }
  } catch (error) {
    throw error instanceof SetupError ? error : new SetupError((error as Error).message)
  }
}
