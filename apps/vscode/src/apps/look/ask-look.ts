import * as vscode from 'vscode'
import { t } from '../../text.ts'
import { type AppLook, type Stage, stages } from '../app.ts'
import { labelProblem } from '../check/validate.ts'
import { type AppColor, appColors } from './app-color.ts'
import { colorName } from './color-name.ts'
import { stageName } from './stage-name.ts'

/** Asks what an app is used for. */
export async function askStage(title: string, current?: Stage): Promise<Stage | undefined> {
  const items = stages.map((value) => ({
    label: stageName(value),
    description: value === 'production' ? t('marked red, and named before anything is changed') : '',
    value,
  }))
  return (await pick(items, title, current))?.value
}

/** Asks for the colour of an app. */
export async function askColor(title: string, current: AppColor): Promise<AppColor | undefined> {
  const items = appColors.map((value) => ({ label: colorName(value), iconPath: swatch(value), value }))
  return (await pick(items, title, current))?.value
}

/** Asks for what can be changed of an app at any time. */
export async function askLook(
  look: AppLook,
  title: (number: number, name: string) => string,
): Promise<AppLook | undefined> {
  const label = await vscode.window.showInputBox({
    title: title(1, t('Name')),
    value: look.label,
    validateInput: labelProblem,
    ignoreFocusOut: true,
  })
  if (label === undefined) return undefined
  const stage = await askStage(title(2, t('What is it used for?')), look.stage)
  if (stage === undefined) return undefined
  const color = await askColor(title(3, t('Colour')), look.color ?? 'blue')
  return color === undefined ? undefined : { label: label.trim(), stage, color }
}

/** Lets the person pick with the current value first in line, so that Enter keeps it. */
async function pick<T extends vscode.QuickPickItem & { readonly value: unknown }>(
  items: readonly T[],
  title: string,
  current: unknown,
): Promise<T | undefined> {
  const sorted = items.toSorted((a, b) => Number(b.value === current) - Number(a.value === current))
  return vscode.window.showQuickPick(sorted, { title, ignoreFocusOut: true })
}

/** What these colours are in the editor's own themes; a list of the palette shows no theme colours. */
const shades: Readonly<Record<AppColor, string>> = {
  blue: '#3794ff',
  green: '#6fb86f',
  orange: '#d18616',
  purple: '#a76fd1',
  yellow: '#cca700',
  foreground: '#888888',
}

function swatch(color: AppColor): vscode.Uri {
  const circle = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><circle cx="8" cy="8" r="5" fill="${shades[color]}"/></svg>`
  return vscode.Uri.parse(`data:image/svg+xml;utf8,${encodeURIComponent(circle)}`)
}
