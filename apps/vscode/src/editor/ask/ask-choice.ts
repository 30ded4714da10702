import * as vscode from 'vscode'
import { type Answer, back, hasBack, type Place } from './place.ts'

/** Something to choose. */
export interface Choice<Value> extends vscode.QuickPickItem {
  readonly value: Value
}

/** A question that is answered by choosing one of a few things. */
export interface ChoiceQuestion<Value> {
  readonly place: Place
  readonly placeHolder?: string | undefined
  readonly choices: readonly Choice<Value>[]
  /** What Enter takes. @default the first */
  readonly current?: Value | undefined
}

/** Lets the person choose, with the current value first in line, so that Enter keeps it. */
export function askChoice<Value>(question: ChoiceQuestion<Value>): Promise<Answer<Value>> {
  const { place, placeHolder, choices, current } = question
  const list = vscode.window.createQuickPick<Choice<Value>>()
  list.title = place.title
  list.placeholder = placeHolder
  list.step = place.step
  list.totalSteps = place.steps
  list.ignoreFocusOut = true
  list.matchOnDescription = true
  list.items = choices.toSorted((a, b) => Number(b.value === current) - Number(a.value === current))
  if (hasBack(place)) list.buttons = [vscode.QuickInputButtons.Back]
  const asked = new Promise<Answer<Value>>((resolve) => {
    list.onDidAccept(() => {
      const [chosen] = list.selectedItems
      if (chosen !== undefined) resolve(chosen.value)
    })
    list.onDidTriggerButton(() => resolve(back))
    list.onDidHide(() => resolve(undefined))
    list.show()
  })
  return asked.finally(() => list.dispose())
}
