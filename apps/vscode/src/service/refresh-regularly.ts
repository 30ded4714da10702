import * as vscode from 'vscode'
import { readSettings } from '../editor/settings.ts'

/** Refreshes as often as the setting says, while the window is in front. */
export function refreshRegularly(refresh: () => void): vscode.Disposable {
  let minutes = 0
  const timer = setInterval(() => {
    const wanted = readSettings().refreshMinutes
    minutes = wanted > 0 && vscode.window.state.focused ? minutes + 1 : 0
    if (minutes < wanted || wanted <= 0) return
    minutes = 0
    refresh()
  }, 60_000)
  return new vscode.Disposable(() => clearInterval(timer))
}
