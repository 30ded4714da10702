import { UsageError } from '@timkit/command-line'
import { oneLine } from '@timkit/core'
import { type WebhookEvents, webhookEvents } from '@timkit/core/webhook'
import { createEmulator, type WebhookDelivery, type WebhookFailure } from '@timkit/emulator'
import type { CliContext } from '../../../context.ts'
import { suggestion } from '../../../input/suggestion.ts'
import { noteMissing } from '../../../output/shortfall.ts'
import { drawTable } from '../../../output/table.ts'
import { writeJson } from '../../../output/write-json.ts'
import { openWebhookApp } from '../open-webhook-app.ts'
import type { SampleFlags } from './flags.ts'

/** Makes a sample of an event, and sends it where that is asked for. */
export async function runSample(this: CliContext, flags: SampleFlags, event?: string): Promise<void> {
  if (event === undefined) return listEvents(this, flags)
  const command = checkCommand(event, this)
  if (flags.to === undefined) {
    const sample = await createEmulator({ now: this.now, seed: 'empty' }).webhooks.sample(command)
    this.print(`${JSON.stringify(sample, null, flags.json === true ? undefined : 2)}\n`)
    return
  }
  tell(await send(command, flags.to, flags, this), flags, this)
}

function listEvents(context: CliContext, { json }: SampleFlags): void {
  const { t, print } = context
  const rows = Object.entries(webhookEvents).map(([command, { kind }]) => ({ command, kind }))
  if (json === true) for (const row of rows) writeJson(context, row)
  else {
    const words = {
      before: t({ en: 'asked before', zh: '事前回调' }),
      after: t({ en: 'told after', zh: '事后回调' }),
    }
    const columns = [{ head: t({ en: 'Event', zh: '事件' }) }, { head: t({ en: 'Kind', zh: '类型' }) }]
    const cells = rows.map(({ command, kind }) => [command, words[kind]])
    print(`${drawTable(columns, cells, context)}\n`)
  }
}

function checkCommand(event: string, { t }: CliContext): keyof WebhookEvents {
  if (Object.hasOwn(webhookEvents, event)) return event as keyof WebhookEvents
  const meant = suggestion(event, Object.keys(webhookEvents), t)
  throw new UsageError(
    t({
      en: `There is no event ${JSON.stringify(event)}${meant} timkit webhook sample lists them`,
      zh: `没有事件 ${JSON.stringify(event)}${meant}timkit webhook sample 可列出全部`,
    }),
  )
}

async function send(
  command: keyof WebhookEvents,
  url: string,
  flags: SampleFlags,
  context: CliContext,
): Promise<WebhookDelivery> {
  const { t, now } = context
  if (!URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol)) {
    throw new UsageError(
      t({
        en: `--to is "${url}": give the URL of a receiver, such as http://127.0.0.1:8090/`,
        zh: `--to 是“${url}”：请写接收端的 URL，例如 http://127.0.0.1:8090/`,
      }),
    )
  }
  const { sdkAppId, token } = await openWebhookApp(context, flags)
  const { webhooks } = createEmulator({ now, sdkAppId, seed: 'empty', webhooks: { url, token } })
  return webhooks.send(await webhooks.sample(command))
}

function tell(delivery: WebhookDelivery, { json }: SampleFlags, context: CliContext): void {
  const { t } = context
  const { outcome, attempts, code, changed, notes } = delivery
  const attempt = attempts.at(-1)
  const { status, answer, failure, duration, error } = attempt ?? {}
  if (json === true)
    writeJson(context, { outcome, code, changed, status, answer, failure, error, ms: duration, notes })
  else if (failure === undefined) {
    const ms = Math.round(duration ?? 0)
    const said = oneLine(JSON.stringify(answer ?? {}))
    context.print(
      `${t({ en: `${outcome}: HTTP ${status} in ${ms} ms`, zh: `${outcome}：HTTP ${status}，${ms} 毫秒` })}  ${said}\n`,
    )
  }
  if (failure === undefined) return
  const http = status === undefined ? '' : `, HTTP ${status}`
  const cause = error === undefined ? '' : `, ${error}`
  noteMissing(
    context,
    t({
      en: `The receiver did not answer as the service needs it: ${failure}${http}${cause}`,
      zh: `接收端没有按服务端的要求应答：${failures[failure]}${http}`,
    }),
  )
}

const failures: Readonly<Record<WebhookFailure, string>> = {
  late: '没有及时应答',
  unreachable: '无法连接',
  cut: '应答中途断开',
  status: 'HTTP 状态码不是 200',
  'too-large': '应答太长，或嵌套太深',
  'not-json': '应答不是 JSON 对象',
  'no-code': '应答没有 ErrorCode',
  failed: '应答的 ActionStatus 是 FAIL',
}
