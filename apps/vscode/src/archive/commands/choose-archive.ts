import * as vscode from 'vscode'
import { inBrowser } from '#env/environment'
import type { App } from '../../apps/app.ts'
import { pickApp } from '../../apps/pick-app.ts'
import { NoArchivesError } from '../../archive-engine/archive-engine.ts'
import type { Command, Declaration } from '../../editor/commands/command.ts'
import { showInformation } from '../../editor/notices.ts'
import { t } from '../../text.ts'
import type { ArchiveParts } from '../parts.ts'

export const declaration: Declaration = {
  title: { en: 'Choose or Create an Archive…', zh: '选择或新建归档…' },
  icon: 'archive',
  palette: 'timkit.hasApps',
  menus: [
    {
      menu: 'view/item/context',
      when: 'view == timkit.history && viewItem == history.app',
      group: '2_archive@1',
    },
  ],
}

/** Says where the archive of an app is. Nothing is made before the first sync. */
export const chooseArchive: Command<ArchiveParts> = {
  id: 'timkit.chooseArchive',
  run: async (parts, from) => {
    if (inBrowser) throw new NoArchivesError()
    const app = await pickApp(parts.apps, from, t('The archive of which app?'))
    if (app === undefined || !(await askPlace(parts, app))) return
    const sync = t('Sync now')
    const given = parts.places.given(app.id)
    if (given === undefined || isIndex(given)) return
    const chosen = await showInformation(
      t('The archive of {0} is in {1}. A sync keeps the hours that the service has.', app.label, given),
      sync,
    )
    if (chosen === sync) await vscode.commands.executeCommand('timkit.syncArchive', app.id)
  },
}

/** Asks where an archive is; `false` where that was left open. */
async function askPlace({ places }: ArchiveParts, app: App): Promise<boolean> {
  const given = places.given(app.id)
  const items = [
    {
      label: `$(folder) ${t('A folder…')}`,
      detail: t('One that has an archive, or an empty one'),
      where: 'folder',
    },
    {
      label: `$(database) ${t('The index in ClickHouse…')}`,
      detail: t('Only read: whoever keeps the archive syncs it'),
      where: 'index',
    },
    ...(given === undefined
      ? []
      : [{ label: `$(close) ${t('None')}`, detail: t('{0} stays as it is', given), where: 'none' }]),
  ] as const
  const chosen = await vscode.window.showQuickPick(items, {
    title: t('Where is the archive of {0}?', app.label),
    placeHolder: given ?? t('None was chosen'),
  })
  if (chosen?.where === 'folder') return askFolder({ places }, app)
  if (chosen?.where === 'index') return askIndex({ places }, app)
  if (chosen?.where === 'none') await places.forget(app.id)
  return chosen !== undefined
}

async function askFolder({ places }: Pick<ArchiveParts, 'places'>, app: App): Promise<boolean> {
  const [folder] =
    (await vscode.window.showOpenDialog({
      title: t('The folder of the archive'),
      openLabel: t('Use this folder'),
      canSelectFiles: false,
      canSelectFolders: true,
      canSelectMany: false,
    })) ?? []
  if (folder === undefined) return false
  if (folder.scheme !== 'file') throw new Error(t('An archive is in a folder of this machine.'))
  await places.choose(app.id, { given: folder.fsPath })
  return true
}

async function askIndex({ places }: Pick<ArchiveParts, 'places'>, app: App): Promise<boolean> {
  const given = await vscode.window.showInputBox({
    title: t('The address of the index'),
    placeHolder: 'clickhouse://host:8123/archive',
    ignoreFocusOut: true,
    validateInput: (value) =>
      isIndex(value.trim()) ? undefined : t('Write it as clickhouse://host:8123/archive.'),
  })
  if (given === undefined) return false
  const user = await vscode.window.showInputBox({
    title: t('The user of the database'),
    prompt: t('Empty: as the variables CLICKHOUSE_USER and CLICKHOUSE_PASSWORD say'),
    ignoreFocusOut: true,
  })
  if (user === undefined) return false
  const name = user.trim()
  const password =
    name === ''
      ? undefined
      : await vscode.window.showInputBox({
          title: t('The password of {0}', name),
          prompt: t('It stays in the secret storage of this editor.'),
          password: true,
          ignoreFocusOut: true,
        })
  if (name !== '' && password === undefined) return false
  await places.choose(app.id, { given: given.trim(), user: name === '' ? undefined : name, password })
  return true
}

function isIndex(given: string): boolean {
  return /^clickhouse:\/\/[^\s/]+\/\S+$/i.test(given)
}
