import * as vscode from 'vscode'
import type { App } from '../apps/app.ts'
import type { AppStore } from '../apps/app-store.ts'
import { stageName } from '../apps/look/stage-name.ts'
import { views } from '../ids.ts'
import { t } from '../text.ts'
import type { ConversationTree } from './conversation-tree.ts'
import type { MessageViews } from './message-view/message-views.ts'
import { unreadText } from './unread-text.ts'

/** What {@link showWhereWeAre} needs. */
export interface StatusBarParts {
  readonly apps: AppStore
  readonly messageViews: MessageViews
  readonly tree: ConversationTree
}

/** Says in the status bar which app the messages in front are of, how it is used, and how many of its messages are unread. */
export function showWhereWeAre({ apps, messageViews, tree }: StatusBarParts): vscode.Disposable {
  const item = vscode.window.createStatusBarItem('timkit.app', vscode.StatusBarAlignment.Left)
  item.name = t('Tencent IM: the app in front')
  item.command = `${views.conversations}.focus`
  const show = (): void => {
    const key = messageViews.active
    const app = key === undefined ? undefined : apps.find(key.appId)
    if (app === undefined) {
      item.hide()
      return
    }
    const unread = tree.unreadOf(app.id)
    const parts = [app.label, stageName(app.stage), unread.count === 0 ? undefined : unreadText(unread)]
    const text = parts.filter((part) => part !== undefined).join(' · ')
    // Icons are written as text there, and the name of an app is a person's.
    item.text = `$(comment-discussion) ${text.replaceAll('$(', '$\u200b(')}`
    item.tooltip = t('SDKAppID {0}, calls as {1}', app.sdkAppId, app.identifier)
    item.accessibilityInformation = { label: text }
    item.backgroundColor = background(app)
    item.show()
  }
  show()
  return vscode.Disposable.from(
    item,
    vscode.window.tabGroups.onDidChangeTabs(show),
    vscode.window.tabGroups.onDidChangeTabGroups(show),
    { dispose: tree.onUnread(show) },
    { dispose: apps.onChange(show) },
  )
}

function background({ stage }: App): vscode.ThemeColor | undefined {
  return stage === 'production' ? new vscode.ThemeColor('statusBarItem.errorBackground') : undefined
}
