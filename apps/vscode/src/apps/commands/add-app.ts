import * as vscode from 'vscode'
import { askAll } from '../../editor/ask/ask-all.ts'
import type { Command, Declaration } from '../../editor/commands/command.ts'
import { withProgress } from '../../editor/with-progress.ts'
import { t } from '../../text.ts'
import { confirmAnyway } from '../add/confirm-anyway.ts'
import { appOf, type Draft, fields } from '../add/draft.ts'
import { questions } from '../add/questions.ts'
import type { App } from '../app.ts'
import type { AppsParts } from '../parts.ts'
import { testConnection } from '../test-connection.ts'
import { addAccountTo } from './add-account.ts'

export const declaration: Declaration = {
  title: { en: 'Add App…', zh: '添加应用…' },
  icon: 'add',
  menus: [{ menu: 'view/title', when: 'view == timkit.conversations', group: 'navigation@9' }],
}

/** Asks for everything that an app needs, step by step, tries it, and remembers it. */
export const addApp: Command<AppsParts> = {
  id: 'timkit.addApp',
  run: add,
}

async function add(parts: AppsParts): Promise<void> {
  const asked = questions(parts.apps.list())
  let only: number | undefined
  for (let given: Draft | undefined = {}; ; ) {
    given = await askAll(asked, given, only)
    const whole = given && appOf(given)
    if (given === undefined || whole === undefined) return
    const { app, secretKey } = whole
    const verdict = await tryApp(parts, app, secretKey)
    if (verdict === 'cancelled') return
    if (verdict === 'good' || verdict === 'anyway') {
      await parts.apps.add(app, secretKey)
      if (verdict === 'good') await addAccountTo(parts, app)
      return
    }
    only = fields.indexOf(verdict) + 1
  }
}

async function tryApp(
  parts: AppsParts,
  app: App,
  secretKey: string,
): Promise<'good' | Awaited<ReturnType<typeof confirmAnyway>>> {
  try {
    await withProgress(t('Trying to connect to {0}…', app.label), async (signal) =>
      testConnection(await parts.connections.create(app, secretKey), signal),
    )
    return 'good'
  } catch (error) {
    if (error instanceof vscode.CancellationError) return 'cancelled'
    return confirmAnyway(parts, error)
  }
}
