import * as vscode from 'vscode'
import { plainText } from './plain-text.ts'

/** Does something with a notice that it is under way and a way to cancel it. */
export function withProgress<T>(
  title: string,
  work: (
    signal: AbortSignal,
    progress: vscode.Progress<{ message?: string; increment?: number }>,
  ) => Promise<T>,
): Thenable<T> {
  return vscode.window.withProgress(
    { location: vscode.ProgressLocation.Notification, title: plainText(title), cancellable: true },
    (progress, token) => {
      const controller = new AbortController()
      token.onCancellationRequested(() => controller.abort(new vscode.CancellationError()))
      return work(controller.signal, progress)
    },
  )
}
