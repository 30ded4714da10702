import * as vscode from 'vscode'
import { plainText } from './plain-text.ts'

/** Shows a notice, and returns the button that was pressed. What strangers wrote is a text in it. */
export function showInformation<Item extends string>(
  text: string,
  ...items: readonly Item[]
): Thenable<Item | undefined> {
  return vscode.window.showInformationMessage(plainText(text), ...items)
}

/** Shows a notice of something to think of, and returns the button that was pressed. */
export function showWarning<Item extends string>(
  text: string,
  ...items: readonly Item[]
): Thenable<Item | undefined> {
  return vscode.window.showWarningMessage(plainText(text), ...items)
}

/** Shows a notice of something that went wrong, and returns the button that was pressed. */
export function showFailure<Item extends string>(
  text: string,
  ...items: readonly Item[]
): Thenable<Item | undefined> {
  return vscode.window.showErrorMessage(plainText(text), ...items)
}

/** Asks before something is done; everything else waits. */
export async function confirm(text: string, detail: string, act: string): Promise<boolean> {
  return (await vscode.window.showWarningMessage(plainText(text), { modal: true, detail }, act)) === act
}
