import * as vscode from 'vscode'
import { confirm, showWarning } from '../editor/notices.ts'
import { readSettings } from '../editor/settings.ts'
import { t } from '../text.ts'
import type { App } from './app.ts'
import { stageName } from './look/stage-name.ts'

/** Something that changes what the service has. */
export interface Write {
  /** What it is, such as the path of a command. */
  readonly what: string
  /** What the person reads of it before it is done. @default nothing but whom it concerns */
  readonly details?: string | undefined
}

/** What changes something needs a setting and a word of the person, every time. */
export async function mayWrite(app: App, { what, details }: Write): Promise<boolean> {
  if (!readSettings().allowWrites) {
    const open = t('Open the setting')
    const chosen = await showWarning(
      t('{0} changes something, and this extension only reads unless you allow more.', what),
      open,
    )
    if (chosen === open) await vscode.commands.executeCommand('timkit.allowWrites')
    return false
  }
  const whom = t(
    'SDKAppID {0}, as {1}, {2}. This changes something.',
    app.sdkAppId,
    app.identifier,
    stageName(app.stage),
  )
  return confirm(
    t('Send {0} to {1}?', what, app.label),
    [details, whom].filter((part) => part !== undefined).join('\n\n'),
    t('Send'),
  )
}
