import * as vscode from 'vscode'
import { showInformation } from '../editor/notices.ts'
import { t } from '../text.ts'
import type { App } from './app.ts'
import type { AppStore } from './app-store.ts'
import { stageName } from './look/stage-name.ts'
import { appOf } from './node-of-app.ts'

/** The app of a line that was clicked or of an id, or the only one, or the one that the person picks. */
export async function pickApp(
  store: AppStore,
  from: unknown,
  placeHolder: string,
  wanted: (app: App) => boolean = () => true,
): Promise<App | undefined> {
  if (typeof from === 'string') return store.find(from)
  const given = appOf(from)
  if (given !== undefined) return store.find(given.id)
  const apps = store.list().filter(wanted)
  const [only] = apps
  if (only === undefined) {
    void showInformation(t('There is no app for this. Add one first, or explore with sample data.'))
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
