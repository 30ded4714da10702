import * as vscode from 'vscode'
import type { ArchivePlaces } from './archive-places.ts'

/** Where the folder of an archive has what webhooks told: a service that receives them adds a line for each. */
const logs = 'raw/webhook/**/*.jsonl'

/**
 * Calls a function whenever webhooks told of something in an app, as far as a service writes them into the folder of its archive on this
 * machine. What they told is not read: it is a sign that there may be something new.
 */
export function onWebhook(
  places: Pick<ArchivePlaces, 'given' | 'onChange'>,
  appId: string,
  listener: () => void,
): vscode.Disposable {
  let watcher = watch(places.given(appId), listener)
  const stop = places.onChange((changed) => {
    if (changed !== appId) return
    watcher?.dispose()
    watcher = watch(places.given(appId), listener)
  })
  return new vscode.Disposable(() => {
    stop()
    watcher?.dispose()
  })
}

function watch(given: string | undefined, listener: () => void): vscode.Disposable | undefined {
  // An address is of an index or a bucket, which has no files here.
  if (given === undefined || /^\w+:\/\//.test(given)) return undefined
  const watcher = vscode.workspace.createFileSystemWatcher(
    new vscode.RelativePattern(vscode.Uri.file(given), logs),
    false,
    false,
    true,
  )
  watcher.onDidCreate(listener)
  watcher.onDidChange(listener)
  return watcher
}
