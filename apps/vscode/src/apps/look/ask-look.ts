import * as vscode from 'vscode'
import { askAll, type Question } from '../../editor/ask/ask-all.ts'
import { askChoice } from '../../editor/ask/ask-choice.ts'
import { askText } from '../../editor/ask/ask-text.ts'
import { into } from '../../editor/ask/into.ts'
import type { Answer, Place } from '../../editor/ask/place.ts'
import { t } from '../../text.ts'
import { type AppLook, type Stage, stages } from '../app.ts'
import { labelProblem } from '../check/validate.ts'
import { type AppColor, appColors } from './app-color.ts'
import { colorName } from './color-name.ts'
import { stageName } from './stage-name.ts'

/** Asks what an app is used for. */
export function askStage(place: Place, current?: Stage): Promise<Answer<Stage>> {
  const choices = stages.map((value) => ({
    label: stageName(value),
    description: value === 'production' ? t('marked red, and named before anything is changed') : '',
    value,
  }))
  return askChoice({ place, choices, current })
}

/** Asks for the colour of an app. */
export function askColor(place: Place, current: AppColor): Promise<Answer<AppColor>> {
  const choices = appColors.map((value) => ({ label: colorName(value), iconPath: swatch(value), value }))
  return askChoice({ place, choices, current })
}

/** Asks for what can be changed of an app at any time. */
export async function askLook(look: AppLook, title: (name: string) => string): Promise<AppLook | undefined> {
  const place = (step: number, name: string): Place => ({ title: title(name), step, steps: 3 })
  const questions: readonly Question<AppLook>[] = [
    async (given, step) => {
      const label = await askText({
        place: place(step, t('Name')),
        value: given.label,
        problemOf: labelProblem,
      })
      return into(given, 'label', typeof label === 'string' ? label.trim() : label)
    },
    async (given, step) =>
      into(given, 'stage', await askStage(place(step, t('What is it used for?')), given.stage)),
    async (given, step) =>
      into(given, 'color', await askColor(place(step, t('Colour')), given.color ?? 'blue')),
  ]
  const { label, stage, color } = look
  return askAll(questions, { label, stage, color })
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
