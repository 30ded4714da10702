import * as vscode from 'vscode'
import { isoDate } from '../conversations/time-text.ts'
import { t } from '../text.ts'

/** Reads what a person writes as a time on this machine: a date, a date with a time, or a time of today. */
export function readTime(text: string, now: number): Date | undefined {
  const match = /^(?:(\d{4}-\d{2}-\d{2})(?:[ T](\d{1,2}:\d{2}))?|(\d{1,2}:\d{2}))$/.exec(text.trim())
  if (match === null) return undefined
  const [, date = isoDate(new Date(now)), timeOfDate, timeToday] = match
  const time = (timeOfDate ?? timeToday ?? '00:00').padStart(5, '0')
  const found = new Date(`${date}T${time}:00`)
  return Number.isNaN(found.getTime()) ? undefined : found
}

/** Asks for a time. */
export async function askTime(now: number): Promise<Date | undefined> {
  const text = await vscode.window.showInputBox({
    title: t('Go to a time'),
    prompt: t('A day or a time on this machine, such as {0} or {0} 14:30', isoDate(new Date(now))),
    value: isoDate(new Date(now)),
    validateInput: (value) =>
      readTime(value, now) === undefined ? t('Write it as 2026-11-23 or 2026-11-23 14:30.') : undefined,
  })
  return text === undefined ? undefined : readTime(text, now)
}
