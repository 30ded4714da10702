import * as vscode from 'vscode'
import { readSettings } from '../editor/settings.ts'

/** Something that people may have in sight or not. */
export interface Seen {
  /** Whether anybody could see that it is another one now. */
  isSeen(): boolean
  /** Calls a function when that may have changed. */
  onSeen(listener: () => void): vscode.Disposable
}

/** What {@link refreshRegularly} needs. */
export interface RegularRefresh {
  readonly refresh: () => void
  /** What a refresh shows anew. */
  readonly seen: readonly Seen[]
}

/**
 * Refreshes as often as the setting says, while the window is in front and somebody can see the result. Nothing runs
 * otherwise; what comes into sight after that time is refreshed at once.
 */
export function refreshRegularly({ refresh, seen }: RegularRefresh): vscode.Disposable {
  let timer: ReturnType<typeof setTimeout> | undefined
  let last = Date.now()
  const plan = (): void => {
    clearTimeout(timer)
    timer = undefined
    const minutes = readSettings().refreshMinutes
    if (minutes <= 0 || !vscode.window.state.focused || !seen.some((each) => each.isSeen())) return
    timer = setTimeout(
      () => {
        last = Date.now()
        refresh()
        plan()
      },
      Math.max(0, last + minutes * 60_000 - Date.now()),
    )
  }
  plan()
  return vscode.Disposable.from(
    ...seen.map((each) => each.onSeen(plan)),
    vscode.window.onDidChangeWindowState(plan),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration('timkit')) plan()
    }),
    { dispose: () => clearTimeout(timer) },
  )
}
