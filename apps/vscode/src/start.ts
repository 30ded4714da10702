import * as vscode from 'vscode'
import { inBrowser, machine } from '#env/environment'
import { registerAi } from './ai/register-ai.ts'
import { registerApiCall } from './api-call/register-api-call.ts'
import { AppStore } from './apps/app-store.ts'
import { readEnvironmentApp } from './apps/environment.ts'
import { registerApps } from './apps/register-apps.ts'
import { registerArchive } from './archive/register-archive.ts'
import type { ArchiveEngine } from './archive-engine/archive-engine.ts'
import { ArchivePlaces } from './archive-engine/archive-places.ts'
import { forgetWithApps } from './archive-engine/forget-with-apps.ts'
import { onWebhook } from './archive-engine/webhook-news.ts'
import { registerCodeHelp } from './code-help/register-code-help.ts'
import { commandsOf } from './commands-of.ts'
import { registerConversations } from './conversations/register-conversations.ts'
import { registerTranscriptFeatures } from './editor/documents/document-features.ts'
import { Documents } from './editor/documents/documents.ts'
import { Reports } from './editor/documents/reports.ts'
import { readSettings } from './editor/settings.ts'
import { Decorations } from './editor/tree/decorations.ts'
import { registerHistory } from './history/register-history.ts'
import { late } from './late.ts'
import { registerSearch } from './search/register-search.ts'
import { registerService } from './service/register-service.ts'
import { openService } from './service/service.ts'
import { showProblem } from './service/show-problem.ts'
import { useLanguage } from './text.ts'
import { registerUserSig } from './user-sig/register-user-sig.ts'

/** Puts the features together. Nothing is asked for until somebody looks. */
export function start(context: vscode.ExtensionContext): void {
  useLanguage(vscode.env.language, (message) => vscode.l10n.t(message))
  const { extension, extensionUri, globalState: values, globalStorageUri: storage, secrets } = context
  const { app: environment, problem } = readEnvironmentApp(machine)
  const apps = new AppStore({ values, secrets, environment })
  const documents = new Documents()
  const reports = new Reports(documents)
  const decorations = new Decorations()
  const pages = late(async () => new (await import('./editor/pages.ts')).Pages(extensionUri))
  const service = openService({ apps, extensionUri, onClock: () => redraw() })
  const onProblem = (error: unknown, args: readonly unknown[]): void => void showProblem(service, error, args)

  const { connections, log, problemOf, viewpoint } = service
  const ai = registerAi({
    apps,
    connections,
    log,
    viewpoint,
    values,
    extension,
    register: commandsOf('ai', onProblem),
  })
  const places = new ArchivePlaces({ values, secrets, variables: machine.variables })
  const conversations = registerConversations({
    apps,
    connections,
    problemOf,
    viewpoint,
    values,
    documents,
    reports,
    decorations,
    extensionUri,
    onWebhook: (appId, listener) => onWebhook(places, appId, listener),
    isForAssistants: ai.mayRead,
    register: commandsOf('conversations', onProblem),
  })
  const archives = late(async () =>
    (await import('./archive-engine/open-engine.ts')).openEngine({
      extensionUri,
      apps,
      places,
      connections,
      log,
    }),
  )
  const ask: ArchiveEngine['ask'] = async (...asked) => (await archives.get()).ask(...asked)
  const hours = { places, ask }
  const history = registerHistory({
    apps,
    archived: {
      counts: async (...asked) =>
        (await import('./archive/archived-hours.ts')).archivedCounts(hours, ...asked),
      hour: async (...asked) => (await import('./archive/archived-hours.ts')).archivedHour(hours, ...asked),
    },
    pages,
    connections,
    problemOf,
    viewpoint,
    documents,
    reports,
    decorations,
    storage,
    register: commandsOf('history', onProblem),
  })
  const search = registerSearch({
    apps,
    ask,
    places,
    problemOf,
    viewpoint,
    reports,
    decorations,
    loaded: (appId) => conversations.loaded(appId).flatMap(({ messages }) => messages),
    openMessage: ({ id }, account, message) => {
      const { chat, from, to = '' } = message
      const seen = chat.type === 'group' ? chat : { type: chat.type, peer: account === from ? to : from }
      return conversations.openAt({ appId: id, account, chat: seen }, message)
    },
    register: commandsOf('search', onProblem),
  })
  const redraw = (): void => {
    conversations.redraw()
    history.redraw()
    search.redraw()
    documents.redraw()
  }
  const refresh = (): void => {
    conversations.refresh()
    history.refresh()
  }
  const startOver = (): void => {
    connections.forget()
    conversations.startOver()
    history.refresh()
  }
  const rebuild = (): void => {
    conversations.rebuild()
    history.redraw()
  }
  context.subscriptions.push(
    service,
    documents,
    decorations,
    pages,
    registerTranscriptFeatures(documents),
    ai,
    conversations,
    history,
    search,
    archives,
    { dispose: forgetWithApps(apps, places) },
    registerArchive({
      apps,
      places,
      ask,
      viewpoint,
      reports,
      pages,
      register: commandsOf('archive', onProblem),
    }),
    registerApps({ apps, connections, problemOf, log, problem, register: commandsOf('apps', onProblem) }),
    registerService({
      apps,
      secrets,
      log,
      reports,
      refresh,
      redraw,
      startOver,
      viewpoint,
      seen: [conversations, history],
      register: commandsOf('service', onProblem),
    }),
    registerUserSig({ apps, connections, reports, viewpoint, register: commandsOf('user-sig', onProblem) }),
    registerApiCall({
      apps,
      connections,
      reports,
      calls: vscode.Uri.joinPath(storage, 'calls'),
      register: commandsOf('api-call', onProblem),
    }),
    registerCodeHelp({
      explainUserSig: async (userSig) =>
        (await import('./user-sig/explain-by-apps.ts')).explainByApps(
          userSig,
          { apps, connections },
          viewpoint(),
        ),
      isOn: () => readSettings().codeHelp,
    }),
    { dispose: apps.onChange((change) => (change === 'key' ? startOver() : rebuild())) },
    { dispose: ai.onChange(() => conversations.redraw()) },
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration('timkit')) redraw()
    }),
  )
  log.info(`started on ${inBrowser ? 'a web worker' : 'Node'}, in ${vscode.env.language}`)
}
