import type * as vscode from 'vscode'
import { inBrowser } from '#env/environment'
import type { AppStore } from '../apps/app-store.ts'
import { showWarning } from '../editor/notices.ts'
import type { Problem } from '../editor/problem.ts'
import { readSettings } from '../editor/settings.ts'
import type { Viewpoint } from '../time/time-text.ts'
import { zoneOf } from '../time/zone.ts'
import { ClockNews } from './clock-news.ts'
import { Connections } from './connections.ts'
import { Log } from './log/log.ts'

/** What features get of the service. */
export interface Service extends vscode.Disposable {
  /** The clients of the apps. */
  readonly connections: Connections
  readonly log: Log
  /** What an error means, in words. */
  readonly problemOf: (error: unknown) => Promise<Problem>
  /** By which clock and in which zone times are told: those of an app, whose service has a clock of its own, or ours. */
  readonly viewpoint: (appId?: string) => Viewpoint
}

/** What the service needs. */
export interface ServiceNeeds {
  readonly apps: AppStore
  /** Where the emulator of the sample app is. */
  readonly extensionUri: vscode.Uri
  /** Called when the clock of an app's service turns out to be another one than was shown by. */
  readonly onClock: () => void
}

/** Opens the service: nothing is asked for yet. */
export function openService({ apps, extensionUri, onClock }: ServiceNeeds): Service {
  const log = new Log()
  const clockNews = new ClockNews()
  const connections = new Connections({
    apps,
    startEmulator: async () => {
      const { loadSample } = await import('#env/load-sample')
      return (await loadSample(extensionUri)).createEmulator()
    },
    onSecret: log.addSecret,
    observe: (app, event) => {
      log.attempt(app.label, event)
      const news = event.type === 'clock' ? clockNews.textOf(app, event.offset) : undefined
      if (news === undefined) return
      void showWarning(news)
      onClock()
    },
  })
  return {
    connections,
    log,
    problemOf: async (error) => (await import('./problem.ts')).problemOf(error, inBrowser),
    viewpoint: (appId = '') => ({ now: connections.now(appId), zone: zoneOf(readSettings().timeZone) }),
    dispose: () => log.dispose(),
  }
}
