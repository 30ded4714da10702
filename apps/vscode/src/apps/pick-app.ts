import * as vscode from 'vscode'
import { AppNode } from '../conversations/nodes/app-node.ts'
import { TreeNode } from '../editor/tree/node.ts'
import { HistoryAppNode } from '../history/nodes/history-app-node.ts'
import { t } from '../text.ts'
import type { Timkit } from '../timkit.ts'
import type { App } from './app.ts'
import { stageName } from './look/stage-name.ts'

/** The app of a line that was clicked, or the only one, or the one that the person picks. */
export async function pickApp(
  timkit: Timkit,
  from: unknown,
  placeHolder: string,
  wanted: (app: App) => boolean = () => true,
): Promise<App | undefined> {
  const given = appOf(from)
  if (given !== undefined) return timkit.apps.find(given.id)
  const apps = timkit.apps.list().filter(wanted)
  const [only] = apps
  if (only === undefined) {
    void vscode.window.showInformationMessage(
      t('There is no app for this. Add one first, or explore with sample data.'),
    )
    return undefined
  }
  if (apps.length === 1) return only
  const items = apps.map((app) => ({
    label: app.label,
    description: `${app.sdkAppId} · ${stageName(app.stage)}`,
    app,
  }))
  return (await vscode.window.showQuickPick(items, { placeHolder }))?.app
}

/** The app that a line of a tree belongs to. */
export function appOf(from: unknown): App | undefined {
  for (let node = from instanceof TreeNode ? from : undefined; node !== undefined; node = node.parent) {
    if (node instanceof AppNode || node instanceof HistoryAppNode) return node.app
  }
  return undefined
}
