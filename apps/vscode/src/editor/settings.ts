import * as vscode from 'vscode'
import { settings, settingsSection } from '../ids.ts'
import { machine } from '../time/zone.ts'

/** The person's settings, read when they are needed. */
export interface Settings {
  /** Whether the icon of the view shows how many messages are unread. */
  readonly badge: boolean
  /** Whether lists read last messages. */
  readonly lastMessage: boolean
  /** Whether new messages appear in a conversation that somebody looks at. */
  readonly follow: boolean
  /** Whether it is told when a conversation with a tab that nobody looks at has new messages. */
  readonly notify: boolean
  /** What a click on a conversation opens. */
  readonly openWith: 'messages' | 'transcript'
  /** Where time and last message of a conversation show. */
  readonly preview: 'hover' | 'line'
  /** Minutes between two refreshes; 0 for none. */
  readonly refreshMinutes: number
  /** The zone in which times are told, or `machine`. */
  readonly timeZone: string
  /** Whether commands that change something may be sent at all. */
  readonly allowWrites: boolean
  /** Whether AI assistants may read: by the MCP server, and by tools. */
  readonly aiEnabled: boolean
  /** Whether error codes, commands, UserSigs and keys in people's own programs are explained. */
  readonly codeHelp: boolean
}

/** What the editor's settings say about proxies. */
export interface ProxySettings {
  /** `http.proxy`. */
  readonly proxy?: string | undefined
  /** `http.noProxy`. */
  readonly noProxy?: readonly string[] | undefined
  /** `http.proxySupport`. */
  readonly proxySupport?: string | undefined
}

/** Reads what the editor's own settings say about proxies. */
export function readProxySettings(): ProxySettings {
  const section = vscode.workspace.getConfiguration('http')
  return {
    proxy: section.get<string>('proxy'),
    noProxy: section.get<readonly string[]>('noProxy'),
    proxySupport: section.get<string>('proxySupport'),
  }
}

export function readSettings(): Settings {
  const section = vscode.workspace.getConfiguration(settingsSection)
  return {
    badge: section.get(settings.badge, true),
    lastMessage: section.get(settings.lastMessage, true),
    follow: section.get(settings.follow, true),
    notify: section.get(settings.notify, false),
    openWith: section.get<'messages' | 'transcript'>(settings.openWith, 'messages'),
    preview: section.get<'hover' | 'line'>(settings.preview, 'hover'),
    refreshMinutes: section.get(settings.refreshMinutes, 0),
    timeZone: section.get(settings.timeZone, machine),
    allowWrites: section.get(settings.allowWrites, false),
    aiEnabled: section.get(settings.aiEnabled, false),
    codeHelp: section.get(settings.codeHelp, true),
  }
}
