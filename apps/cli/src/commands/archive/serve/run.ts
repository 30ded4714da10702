import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import { limitHeapGrowth } from '@timkit/archive'
import { exitCodes } from '@timkit/command-line'
import type { CliContext } from '../../../context.ts'
import { checkRuntime } from '../../../open/check-runtime.ts'
import { errorText } from '../../../output/error-text.ts'
import { AppState } from './app/app-state.ts'
import { readSuccess } from './app/remembered-success.ts'
import { runApp } from './app/run-app.ts'
import type { ServedApp } from './app/served-app.ts'
import { Turns } from './app/turns.ts'
import { checkAll } from './check.ts'
import type { ServeFlags } from './flags.ts'
import { listen } from './http/listen.ts'
import { Receiver } from './http/receivers.ts'
import { answer, type Served } from './http/routes.ts'
import { serviceMetrics } from './metrics/service-metrics.ts'
import { openService } from './open-service.ts'
import { type ServiceLog, serviceLog } from './service-log.ts'

/** What a sync that is under way gets at the end, in milliseconds. What it had not finished is done by the next one. */
const graceMs = 4_000

/** Keeps the archives of the apps until it is stopped. */
export async function runServe(this: CliContext, flags: ServeFlags): Promise<void> {
  checkRuntime(this)
  const { listen: place, atOnce, apps } = await openService(flags, this)
  if (flags.check === true) return checkAll(apps, flags, this)
  limitHeapGrowth()
  const log = serviceLog(this.print)
  const running = await Promise.all(apps.map((app) => start(app, log, this)))
  const served: Served = {
    states: new Map(running.map(({ state }) => [state.config.name, state])),
    receivers: new Map(running.map(({ state, receiver }) => [state.config.name, receiver])),
    metrics: serviceMetrics(
      running.map(({ state }) => state),
      this.now,
    ),
    now: this.now,
    signal: this.signal,
  }
  const server = await listen(place, (request) => answer(served, request), {
    t: this.t,
    onError: (error) => log.error({ event: 'answer-failed', error: errorText(error, this) }),
  })
  log.info(
    { event: 'serving', url: server.url, apps: running.map(({ state }) => state.config.name) },
    this.t({ en: 'Serving', zh: '已启动' }),
  )
  const turns = new Turns(atOnce)
  const loops = running.map(async ({ app, state, receiver, log: own }) => {
    if (receiver.isWanted) await receiver.open()
    await runApp(app, { state, log: own, turns, context: this, signal: this.signal })
  })
  if (!this.signal.aborted) await once(this.signal, 'abort')
  log.info({ event: 'stopping' }, this.t({ en: 'Stopping', zh: '正在停止' }))
  // What is not done by then is given up: everything that was kept is whole, and the next start goes on there.
  const closing = Promise.all([...loops, server.close(), ...running.map(({ receiver }) => receiver.close())])
  await Promise.race([closing, sleep(graceMs, undefined, { ref: false })])
  log.info({ event: 'stopped' }, this.t({ en: 'Stopped', zh: '已停止' }))
  this.process.exitCode = exitCodes.interrupted
}

interface Running {
  readonly app: ServedApp
  readonly state: AppState
  readonly receiver: Receiver
  readonly log: ServiceLog
}

async function start(app: ServedApp, log: ServiceLog, context: CliContext): Promise<Running> {
  const { name } = app.config
  const own = log.child({ app: name })
  const state = new AppState(app.config, context.now())
  state.lastSuccessAt = await readSuccess(app.config)
  return { app, state, receiver: new Receiver(app, state, own, context), log: own }
}
