import * as vscode from 'vscode'
import type { App } from '../apps/app.ts'
import { pickApp } from '../apps/pick-app.ts'
import { showInformation } from '../editor/notices.ts'
import { t } from '../text.ts'
import type { ArchiveParts } from './parts.ts'

/** The app of a line, an id or a choice, once it has an archive; `undefined` where none was chosen. */
export async function appWithArchive(
  { apps, places }: Pick<ArchiveParts, 'apps' | 'places'>,
  from: unknown,
): Promise<App | undefined> {
  const app = await pickApp(apps, from, t('The archive of which app?'))
  if (app === undefined || places.given(app.id) !== undefined) return app
  const choose = t('Choose or create one')
  const chosen = await showInformation(
    t('{0} has no archive yet. It keeps messages beyond the seven days of the service.', app.label),
    choose,
  )
  if (chosen === choose) await vscode.commands.executeCommand('timkit.chooseArchive', from)
  return undefined
}
