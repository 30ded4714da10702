import * as vscode from 'vscode'
import { type Answer, back, hasBack, type Place } from './place.ts'

/** A question that is answered with a text. */
export interface TextQuestion {
  readonly place: Place
  /** What is said below the field. */
  readonly prompt?: string | undefined
  /** An example, shown while the field is empty. */
  readonly placeHolder?: string | undefined
  /** What the field holds at first. */
  readonly value?: string | undefined
  /** Whether it shows as dots. @default false */
  readonly password?: boolean | undefined
  /** What is wrong with an answer, at once. */
  readonly problemOf?: ((value: string) => string | undefined) | undefined
  /**
   * What is wrong with an answer, found out where it takes time: the field stays as it is until that is known, and
   * keeps what was written. What this throws ends the question.
   */
  readonly check?: ((value: string, signal: AbortSignal) => Promise<string | undefined>) | undefined
}

/** Asks for a text. The field stays when the editor loses the focus. */
export function askText(question: TextQuestion): Promise<Answer<string>> {
  const { place, prompt, placeHolder, value = '', password = false, problemOf, check } = question
  const field = vscode.window.createInputBox()
  const abort = new AbortController()
  Object.assign(field, { title: place.title, prompt, placeholder: placeHolder, value, password })
  field.step = place.step
  field.totalSteps = place.steps
  field.ignoreFocusOut = true
  if (hasBack(place)) field.buttons = [vscode.QuickInputButtons.Back]
  const asked = new Promise<Answer<string>>((resolve, reject) => {
    const accept = async (): Promise<void> => {
      const given = field.value
      field.validationMessage = problemOf?.(given)
      if (field.validationMessage !== undefined) return
      if (check === undefined) {
        resolve(given)
        return
      }
      field.busy = true
      field.enabled = false
      try {
        const problem = await check(given, abort.signal)
        if (problem === undefined) resolve(given)
        field.validationMessage = problem
      } catch (error) {
        reject(error)
      } finally {
        field.busy = false
        field.enabled = true
      }
    }
    field.onDidChangeValue((text) => {
      // Nothing is wrong with a field that nobody has written into yet.
      field.validationMessage = text === '' ? undefined : problemOf?.(text)
    })
    field.onDidAccept(accept)
    field.onDidTriggerButton(() => resolve(back))
    field.onDidHide(() => resolve(undefined))
    field.show()
  })
  return asked.finally(() => {
    abort.abort()
    field.dispose()
  })
}
