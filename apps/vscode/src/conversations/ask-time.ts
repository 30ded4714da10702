import * as vscode from 'vscode'
import { t } from '../text.ts'
import { readTime } from '../time/read-time.ts'
import { isoDate, type Viewpoint, zoneTitle } from '../time/time-text.ts'

export async function askTime(viewpoint: Viewpoint): Promise<Date | undefined> {
  const today = isoDate(new Date(viewpoint.now), viewpoint.zone)
  const text = await vscode.window.showInputBox({
    title: t('Go to a time'),
    prompt: t('A day or a time of {0}, such as {1} or {1} 14:30', zoneTitle(viewpoint), today),
    value: today,
    validateInput: (value) =>
      readTime(value, viewpoint) === undefined ? t('Write it as 2026-11-23 or 2026-11-23 14:30.') : undefined,
  })
  return text === undefined ? undefined : readTime(text, viewpoint)
}
