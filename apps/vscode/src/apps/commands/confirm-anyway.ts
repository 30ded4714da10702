import * as vscode from 'vscode'
import { t } from '../../text.ts'
import type { AppsParts } from '../parts.ts'

/** Shows why an app refused the connection, and asks what to do. */
export async function confirmAnyway(
  { problemOf, log }: Pick<AppsParts, 'problemOf' | 'log'>,
  error: unknown,
): Promise<'anyway' | 'again' | 'cancelled'> {
  const { details, code } = await problemOf(error)
  log.warn(details)
  const again = t('Another key')
  const anyway = t('Save anyway')
  const [summary = ''] = details.split('\n\n')
  const message = code === undefined ? summary : `${summary} (${code})`
  const chosen = await vscode.window.showErrorMessage(message.replaceAll('\n', ' '), again, anyway)
  if (chosen === again) return 'again'
  return chosen === anyway ? 'anyway' : 'cancelled'
}
