import { ApiError, explain, isTimError, regions, type TimClient } from '@timkit/core'
import { type App, type AppDependencies, createApp } from '../app.ts'
import type { Config } from '../config/config.ts'
import type { AppConfig } from '../config/read-app.ts'
import { createLog } from '../log.ts'
import { safeLine } from '../safety/sanitize.ts'
import { noticeOf } from '../time/clock-notice.ts'
import { asList } from '../wire-list.ts'
import { examineProxy, type Surroundings } from './proxy.ts'

/** What the check needs from outside. */
export interface DoctorOptions extends Partial<Omit<AppDependencies, 'log'>> {
  /** Prints the report. */
  readonly write: (text: string) => void
  /** Where the server runs: whether it is behind a proxy, and which runtime it has. */
  readonly surroundings?: Surroundings | undefined
}

/** Writes lines of the report. */
class Report {
  readonly #write: (text: string) => void

  constructor(write: (text: string) => void) {
    this.#write = write
  }

  good(text: string): void {
    this.#write(`ok    ${text}\n`)
  }

  note(text: string): void {
    this.#write(`note  ${text}\n`)
  }

  bad(text: string, remedy: string): void {
    this.#write(`fail  ${text}\n      ${remedy}\n`)
  }
}

/**
 * Checks what can be wrong between here and the service, in the order in which it matters, and says what to mend.
 * Returns the exit code: 0 when everything is well.
 */
export async function doctor(
  config: Config,
  { write, surroundings, ...dependencies }: DoctorOptions,
): Promise<number> {
  const report = new Report(write)
  const { app: credentials, tool } = config
  const app = createApp(config, { ...dependencies, log: createLog('silent', () => undefined) })
  if (credentials === undefined) report.good('demo mode: the emulator in this process answers')
  else examineSettings(credentials, surroundings, report)
  let client: TimClient
  try {
    client = await app.client()
  } catch (error) {
    report.bad('the configuration', error instanceof Error ? safeLine(error.message) : 'is not usable')
    return 1
  }
  if (!(await examineService(client, app, report))) return 1
  let code = 0
  for (const account of app.access.accounts ?? []) {
    const { ResultItem: items } = await client.api.imOpenLoginSvc.accountCheck({
      CheckItem: [{ UserID: account }],
    })
    if (asList(items)[0]?.AccountStatus === 'Imported') report.good(`account ${safeLine(account)} exists`)
    else {
      report.bad(`account ${safeLine(account)} does not exist`, 'Correct --account or --allow-accounts')
      code = 1
    }
  }
  report.good(`times in ${tool.timeZone}: it is ${app.zone.iso(Math.floor(client.now() / 1000))}`)
  return code
}

function examineSettings(
  { sdkAppId, identifier, region, baseUrl, secretKey }: AppConfig,
  surroundings: Surroundings | undefined,
  report: Report,
): void {
  const place = baseUrl === undefined ? `region ${region}` : safeLine(baseUrl)
  report.good(`SDKAppID ${sdkAppId}, admin account ${safeLine(identifier)}, ${place}`)
  if (!/^[0-9a-f]{64}$/i.test(secretKey)) {
    report.note(
      'the secret key is not 64 hex digits, as keys of the console are: check that it was copied whole',
    )
  }
  if (surroundings === undefined) return
  const finding = examineProxy(new URL(baseUrl ?? `https://${regions[region].host}`), surroundings)
  if (finding === undefined) return
  if (finding.fine) report.good(safeLine(finding.text))
  else report.note(`${safeLine(finding.text)}\n      ${finding.remedy ?? ''}`)
}

/** Asks the service a question that changes nothing. */
async function examineService(
  client: TimClient,
  { config: { language }, now }: App,
  report: Report,
): Promise<boolean> {
  const started = now()
  try {
    // The admin account always exists. One repetition, with which a wrong clock need not fail.
    const request = { CheckItem: [{ UserID: client.identifier }] }
    await client.api.imOpenLoginSvc.accountCheck(request, { retry: { limit: 1 } })
    report.good(`the service answers and accepts the signature (${now() - started} ms)`)
    const { clockOffset = 0 } = client
    if (Math.abs(clockOffset) >= largeOffset) report.note(noticeOf(clockOffset, language))
    return true
  } catch (error) {
    if (!isTimError(error)) throw error
    const { meaning, remedy } = explain(error, language)
    report.bad(`${error.code}: ${meaning}`, remedy)
    // What the service says is explained already; what did not reach it has its reason in the message only.
    if (!(error instanceof ApiError)) report.note(safeLine(error.message).slice(0, 400))
    if (error instanceof ApiError && error.clockSkew !== undefined) {
      report.note(noticeOf(-error.clockSkew * 1000, language))
    }
    return false
  }
}

/** From here on a wrong clock is worth telling, as core has it. In milliseconds. */
const largeOffset = 30_000
