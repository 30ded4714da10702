import { once } from 'node:events'
import type { EventTaker } from '@timkit/archive'
import { exitCodes, UsageError } from '@timkit/command-line'
import { oneLine } from '@timkit/core'
import {
  allow,
  createWebhookHandler,
  type WebhookContext,
  type WebhookEvent,
  type WebhookHandler,
  type WebhookHandlers,
  type WebhookObservation,
  type WebhookReceiverOptions,
  webhookEvents,
} from '@timkit/core/webhook'
import { serve } from '@timkit/emulator/serve'
import type { CliContext } from '../../../context.ts'
import { errorText } from '../../../output/error-text.ts'
import { writeJson } from '../../../output/write-json.ts'
import { noteZone } from '../../../output/write-lines.ts'
import { openWebhookApp, type WebhookApp } from '../open-webhook-app.ts'
import { eventLine } from './event-line.ts'
import type { ListenFlags } from './flags.ts'
import { refusalWords } from './refusal-words.ts'

/** Beside the emulator's own, so that both can run. */
const defaultPort = 8090

/** Receives webhooks until it is stopped. */
export async function runListen(this: CliContext, flags: ListenFlags): Promise<void> {
  const { t, signal } = this
  const app = await openWebhookApp(this, flags)
  const { openKeeper } = await import('./open-keeper.ts')
  await using keeper = await openKeeper(flags, this)
  const receive = receiverOf(app, flags, this, keeper)
  const server = await listen(receive, flags.port ?? defaultPort, this)
  try {
    this.note(
      t({
        en: `Receiving webhooks of app ${app.sdkAppId} at ${server.url}/ until Ctrl+C.\n`,
        zh: `正在 ${server.url}/ 接收应用 ${app.sdkAppId} 的 webhook，按 Ctrl+C 结束。\n`,
      }),
    )
    if (flags.demo === true && app.token !== undefined) {
      const command = `timkit webhook sample C2C.CallbackAfterSendMsg --demo --to ${server.url}/`
      this.note(t({ en: `Send one: ${command}\n`, zh: `发送一条：${command}\n` }))
    }
    if (flags.json !== true) noteZone(this)
    if (!signal.aborted) await once(signal, 'abort')
  } finally {
    await server.close()
  }
  // Nothing was cut short: to be stopped is how it ends.
  this.process.exitCode = exitCodes.interrupted
}

async function listen(fetch: WebhookHandler, port: number, { t }: CliContext) {
  try {
    return await serve({ emulator: { fetch: (input, init) => fetch(new Request(input, init)) }, port })
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code !== 'EADDRINUSE' && code !== 'EACCES') throw error
    throw new UsageError(
      t({
        en: `Cannot listen on port ${port}: ${code === 'EACCES' ? 'this user may not' : 'another program does'} (${code}). Give another with --port`,
        zh: `无法监听端口 ${port}：${code === 'EACCES' ? '当前用户没有权限' : '已被其他程序占用'}（${code}）。请用 --port 换一个`,
      }),
    )
  }
}

function receiverOf(
  { sdkAppId, token }: WebhookApp,
  flags: ListenFlags,
  context: CliContext,
  keeper: EventTaker | undefined,
): WebhookHandler {
  const tell = (event: { readonly CallbackCommand: string }, { receivedAt }: WebhookContext): void => {
    if (flags.json === true) writeJson(context, { receivedAt: receivedAt.toISOString(), event })
    else context.print(`${eventLine(event, receivedAt, context)}\n`)
  }
  // Shown first: what cannot be kept has been seen at least.
  const take = async (event: { readonly CallbackCommand: string }, around: WebhookContext): Promise<void> => {
    tell(event, around)
    await keeper?.ingest(event as WebhookEvent, { ...around, sdkAppId })
  }
  const on = Object.fromEntries(
    Object.entries(webhookEvents).map(([command, { kind }]) => [
      command,
      (event: { readonly CallbackCommand: string }, around: WebhookContext) => {
        if (kind !== 'before') return take(event, around)
        tell(event, around)
        return allow()
      },
    ]),
  ) as WebhookHandlers
  const options: WebhookReceiverOptions = {
    sdkAppId,
    on,
    now: context.now,
    onUnknown: take as WebhookReceiverOptions['onUnknown'],
    observe: (observation) => noteRefusal(observation, context),
  }
  return createWebhookHandler(token === undefined ? { ...options, insecure: true } : { ...options, token })
}

function noteRefusal({ reason, fault, command, error }: WebhookObservation, context: CliContext): void {
  const { note, t } = context
  const what = command === undefined ? t({ en: 'a request', zh: '一个请求' }) : oneLine(command)
  if (reason === 'refused' && fault !== undefined) {
    const why = refusalWords(fault, context)
    note(t({ en: `Refused ${what}: ${why}\n`, zh: `已拒绝${what}：${why}\n` }))
  }
  if (reason === 'failed') {
    const cause = oneLine(error instanceof Error ? errorText(error, context) : String(error))
    note(t({ en: `Not kept ${what}: ${cause}\n`, zh: `未能保存 ${what}：${cause}\n` }))
  }
  if (reason === 'url-check') {
    note(t({ en: 'The console checked the URL.\n', zh: '控制台检查了 URL。\n' }))
  }
}
