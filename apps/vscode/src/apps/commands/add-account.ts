import * as vscode from 'vscode'
import type { Command } from '../../editor/command.ts'
import { withProgress } from '../../editor/with-progress.ts'
import { commands } from '../../ids.ts'
import { t } from '../../text.ts'
import type { Timkit } from '../../timkit.ts'
import type { App } from '../app.ts'
import { userIdProblem } from '../check/validate.ts'
import { pickApp } from '../pick-app.ts'

/** Adds an account whose conversations are shown. */
export const addAccount: Command = {
  id: commands.addAccount,
  run: async (timkit, from) => {
    const app = await pickApp(timkit, from, t('Which app?'))
    if (app !== undefined) await addAccountTo(timkit, app)
  },
}

/** Asks for an account of an app, sees whether it exists, and adds it. */
export async function addAccountTo(timkit: Timkit, app: App): Promise<void> {
  const account = await vscode.window.showInputBox({
    title: t('Watch an account of {0}', app.label),
    prompt: t('Its conversations are shown as it sees them. Looking marks nothing as read.'),
    placeHolder: t('UserID, such as alice'),
    validateInput: userIdProblem,
    ignoreFocusOut: true,
  })
  if (account === undefined) return
  const client = await timkit.connections.client(app)
  await withProgress(t('Looking for {0}…', account), (signal) => client.unreadTotal(account, { signal }))
  const current = timkit.apps.find(app.id)?.accounts ?? []
  if (!current.includes(account)) await timkit.apps.setAccounts(app.id, [...current, account])
}
