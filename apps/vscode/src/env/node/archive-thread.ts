import { isBuiltin } from 'node:module'
import { Worker } from 'node:worker_threads'
import * as vscode from 'vscode'
import { t } from '../../text.ts'
import type { Thread } from '../thread.ts'

/** Starts the thread that reads and writes archives: its database would keep the editor waiting. */
export function startArchiveThread(extensionUri: vscode.Uri): Thread | undefined {
  if (!isBuiltin('node:sqlite')) {
    throw new Error(
      t(
        'Archives need an editor with Node 22.13 or newer, such as VS Code 1.101. This one has Node {0}.',
        process.versions.node,
      ),
    )
  }
  const worker = new Worker(vscode.Uri.joinPath(extensionUri, 'dist', 'archive', 'thread.mjs').fsPath, {
    // A part of this process that asks for nothing: what it needs comes by message, keys as well.
    argv: [],
    stdout: true,
    stderr: true,
  })
  worker.unref()
  return {
    post: (message) => worker.postMessage(message),
    listen: (onMessage, onEnd) => {
      worker.on('message', onMessage)
      worker.once('error', (error) => onEnd(error.message))
      worker.once('exit', (code) => onEnd(`the thread ended with ${code}`))
    },
    stop: () => worker.postMessage({ type: 'stop' }),
  }
}
