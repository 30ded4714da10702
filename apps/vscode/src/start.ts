import * as vscode from 'vscode'
import { inBrowser, readEnvironment, variables } from '#env/environment'
import { loadSample } from '#env/load-sample'
import { mcpProgram } from '#env/mcp-process'
import { openPartStore } from '#env/part-store'
import { AiAccess } from './ai/ai-access.ts'
import { registerLanguageModelTools } from './ai/language-model-tools.ts'
import { offeredTools } from './ai/mcp-config.ts'
import { registerMcpProvider } from './ai/mcp-provider.ts'
import { proxyVariables } from './ai/proxy-variables.ts'
import { registerCallLanguage } from './api-call/call-language.ts'
import type { App } from './apps/app.ts'
import { AppStore } from './apps/app-store.ts'
import { ConversationTree } from './conversations/conversation-tree.ts'
import { Muted } from './conversations/muted.ts'
import { Readers } from './conversations/readers.ts'
import { registerLenses } from './conversations/transcript/lenses.ts'
import { addTranscripts } from './conversations/transcript/transcript-documents.ts'
import { registerTranscriptFeatures } from './editor/documents/document-features.ts'
import { Documents } from './editor/documents/documents.ts'
import { readProxySettings, readSettings } from './editor/settings.ts'
import { Decorations } from './editor/tree/decorations.ts'
import { TreeView } from './editor/tree/tree-view.ts'
import { Downloads } from './history/downloads/downloads.ts'
import { HistoryDocuments } from './history/history-documents.ts'
import { HistoryAppNode } from './history/nodes/history-app-node.ts'
import { documentScheme, settings, settingsSection, views } from './ids.ts'
import { MessageViews } from './message-view/message-views.ts'
import type { Transcript } from './messages/transcript.ts'
import { registerCommands } from './register-commands.ts'
import { ClockNews } from './service/clock-news.ts'
import { Connections } from './service/connections.ts'
import { describeEvent } from './service/log/describe-event.ts'
import { Redactor } from './service/log/redact.ts'
import { problemOf } from './service/problem.ts'
import { samplePicture } from './service/sample-picture.ts'
import { t, useLanguage } from './text.ts'
import type { Viewpoint } from './time/time-text.ts'
import { isZone, machine, zoneOf } from './time/zone.ts'
import type { Timkit } from './timkit.ts'

/** Puts the parts together. Nothing is asked for until somebody looks. */
export function start(context: vscode.ExtensionContext): Timkit {
  useLanguage(vscode.env.language, (message, ...values) => vscode.l10n.t(message, ...values))
  const { subscriptions, globalState, secrets, extensionUri } = context
  const log = vscode.window.createOutputChannel('Tencent IM', { log: true })
  const redactor = new Redactor()
  const environment = readEnvironment()
  const apps = new AppStore({ values: globalState, secrets, environment: environment.app })
  const connections = new Connections({
    apps,
    startEmulator: async () => (await loadSample(extensionUri)).createEmulator(),
    onSecret: redactor.add,
    observe: (app, event) => {
      const line = describeEvent(app.label, event)
      if (line === undefined) return
      if (event.type === 'clock') tellOfClock(app, event.offset)
      if (event.type === 'failure' || event.type === 'clock') log.warn(redactor.clean(line))
      else log.info(redactor.clean(line))
    },
  })
  const now = (appId: string): number => connections.now(appId)
  const viewpoint = (appId = ''): Viewpoint => ({ now: now(appId), zone: zoneOf(readSettings().timeZone) })
  const app = (id: string): App => {
    const found = apps.find(id)
    if (found === undefined) throw new Error('This app is not in this editor any more')
    return found
  }
  const muted = new Muted(globalState)
  const aiAccess = new AiAccess(globalState, () => apps.list())
  const readers = new Readers(async (key) => connections.client(app(key.appId)))
  const documents = new Documents()
  const decorations = new Decorations()
  const downloads = new Downloads(openPartStore(context.globalStorageUri), now)
  const explainProblem = (error: unknown) => problemOf(error, inBrowser)
  const conversations = new ConversationTree({
    apps: () => apps.list(),
    parts: {
      client: (of) => connections.client(of),
      problemOf: explainProblem,
      reader: (key) => readers.get(key),
      isMuted: (key) => muted.has(key),
      withLastMessage: () => readSettings().lastMessage,
      isForAssistants: ({ id }) => readSettings().aiEnabled && aiAccess.app?.id === id,
      downloads,
      viewpoint,
    },
    decorations,
    badge: () => readSettings().badge,
  })
  const historyNodes = new Map<string, HistoryAppNode>()
  const historyTree = new TreeView(
    views.history,
    () =>
      apps.list().map((of) => {
        const node = historyNodes.get(of.id) ?? new HistoryAppNode(of, conversations.parts)
        node.app = of
        historyNodes.set(of.id, node)
        return node
      }),
    decorations,
  )
  const redraw = (): void => {
    conversations.redraw()
    historyTree.refresh()
    documents.redraw()
    messageViews.redraw()
  }
  const clockNews = new ClockNews()
  const tellOfClock = (of: App, offset: number): void => {
    const text = clockNews.textOf(of, offset)
    if (text === undefined) return
    void vscode.window.showWarningMessage(text)
    // What is shown was counted by the other clock.
    redraw()
  }
  const refresh = (): void => {
    connections.forget()
    readers.clear()
    historyNodes.clear()
    conversations.refresh()
    historyTree.refresh()
  }
  const messageViews = new MessageViews({
    extensionUri,
    readers,
    app,
    problemOf: explainProblem,
    viewpoint,
    fetch: (of, url, init) =>
      of.source === 'sample'
        ? Promise.resolve(new Response(samplePicture(), { headers: { 'content-type': 'image/bmp' } }))
        : fetch(url, init),
  })
  addTranscripts(documents, readers, (id) => apps.find(id)?.label ?? id, viewpoint)
  const reports = new Map<string, string | Transcript>()
  documents.add('report', (uri) => {
    const report = reports.get(uri.path)
    if (report === undefined) return undefined
    const written = typeof report === 'string' ? { text: report, days: [], messages: [], links: [] } : report
    return { write: async () => written, close: () => reports.delete(uri.path) }
  })
  const timkit: Timkit = {
    apps,
    aiAccess,
    connections,
    readers,
    muted,
    documents,
    history: new HistoryDocuments(documents, connections),
    downloads,
    messageViews,
    conversationTree: conversations.tree,
    historyTree,
    log,
    logLine: (line) => log.info(redactor.clean(line)),
    filter: conversations.filter,
    appNodes: () => conversations.nodes(),
    settings: readSettings,
    serverVariables: () => ({
      ...proxyVariables(readProxySettings(), variables),
      TIMKIT_MCP_TIME_ZONE: viewpoint().zone,
      TIMKIT_MCP_TOOLS: offeredTools,
      // Whatever the environment of the editor says: here assistants read.
      TIMKIT_MCP_ALLOW_SEND: '',
    }),
    problemOf: explainProblem,
    refresh,
    app,
    showReport: async (name, report, language) => {
      const uri = vscode.Uri.from({
        scheme: documentScheme,
        authority: 'report',
        path: `/${name.replaceAll('/', '_')}${language === 'markdown' ? '.md' : '.timkit'}`,
      })
      reports.set(uri.path, report)
      documents.forget(uri)
      if (language === 'markdown') {
        await vscode.commands.executeCommand('markdown.showPreview', uri)
        return
      }
      const document = await vscode.workspace.openTextDocument(uri)
      await vscode.languages.setTextDocumentLanguage(document, language)
      await vscode.window.showTextDocument(document)
    },
    viewpoint,
  }
  const program = mcpProgram(extensionUri)
  subscriptions.push(
    log,
    documents,
    decorations,
    conversations,
    historyTree,
    messageViews,
    registerTranscriptFeatures(documents),
    registerLenses(timkit),
    registerCallLanguage(),
    registerCommands(timkit),
    registerMcpProvider(timkit, program, context.extension.packageJSON.version),
    registerLanguageModelTools(timkit, program, context.extension),
    {
      dispose: apps.onChange((change) => {
        if (change === 'key') refresh()
        else {
          conversations.rebuild()
          historyTree.refresh()
        }
      }),
    },
    {
      dispose: downloads.onChange((appId) => {
        const node = historyNodes.get(appId)
        if (node !== undefined) historyTree.refresh(node)
      }),
    },
    { dispose: muted.onChange(() => conversations.redraw()) },
    { dispose: aiAccess.onChange(() => conversations.redraw()) },
    // Another window may have signed in or out.
    secrets.onDidChange(({ key }) => {
      if (apps.isKeyOfApp(key)) refresh()
    }),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration('timkit')) redraw()
      if (event.affectsConfiguration(`${settingsSection}.${settings.timeZone}`)) warnOfZone()
    }),
    ...refreshRegularly(refresh),
  )
  warnOfZone()
  if (environment.problem !== undefined) void vscode.window.showWarningMessage(environment.problem)
  log.info(`started on ${inBrowser ? 'a web worker' : 'Node'}, in ${vscode.env.language}`)
  return timkit
}

/** An unknown zone is reported: otherwise times would silently be in another one. */
function warnOfZone(): void {
  const { timeZone } = readSettings()
  if (timeZone === '' || timeZone === machine || isZone(timeZone)) return
  void vscode.window.showWarningMessage(
    t(
      'The setting timkit.timeZone is “{0}”, which is not a time zone: times are in {1}.',
      timeZone,
      zoneOf(timeZone),
    ),
  )
}

/** Refreshes as often as the setting says, while the window is in front. */
function refreshRegularly(refresh: () => void): readonly vscode.Disposable[] {
  let minutes = 0
  const timer = setInterval(() => {
    const wanted = readSettings().refreshMinutes
    minutes = wanted > 0 && vscode.window.state.focused ? minutes + 1 : 0
    if (minutes < wanted || wanted <= 0) return
    minutes = 0
    refresh()
  }, 60_000)
  return [{ dispose: () => clearInterval(timer) }]
}
