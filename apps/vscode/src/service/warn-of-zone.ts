import * as vscode from 'vscode'
import { showWarning } from '../editor/notices.ts'
import { readSettings } from '../editor/settings.ts'
import { settings, settingsSection } from '../ids.ts'
import { t } from '../text.ts'
import { isZone, machine, zoneOf } from '../time/zone.ts'

/** Reports a setting that names no zone, now and when it changes: otherwise times would silently be in another one. */
export function warnOfZone(): vscode.Disposable {
  warn()
  return vscode.workspace.onDidChangeConfiguration((event) => {
    if (event.affectsConfiguration(`${settingsSection}.${settings.timeZone}`)) warn()
  })
}

function warn(): void {
  const { timeZone } = readSettings()
  if (timeZone === '' || timeZone === machine || isZone(timeZone)) return
  void showWarning(
    t(
      'The setting timkit.timeZone is “{0}”, which is not a time zone: times are in {1}.',
      timeZone,
      zoneOf(timeZone),
    ),
  )
}
