import type { Language } from '@timkit/command-line'
import { askService, examineProxy, isLikeKey, type Surroundings } from '@timkit/command-line/doctor'
import { regions, type TimClient } from '@timkit/core'
import { type App, type AppDependencies, createApp } from '../app.ts'
import { canSearch, searchNeeds } from '../config/can-search.ts'
import type { Config, HttpConfig } from '../config/config.ts'
import type { AppConfig } from '../config/read-app.ts'
import { createLog } from '../log.ts'
import { safeLine } from '../safety/sanitize.ts'
import { noticeOf } from '../time/clock-notice.ts'
import { counted } from '../told/counted.ts'
import { asList } from '../wire-list.ts'
import { examineArchive } from './examine-archive.ts'
import { Report } from './report.ts'

/** What the check needs from outside. */
export interface DoctorOptions extends Partial<Omit<AppDependencies, 'log'>> {
  /** Prints the report. */
  readonly write: (text: string) => void
  /** Where the server runs: whether it is behind a proxy, and which runtime it has. */
  readonly surroundings?: Surroundings | undefined
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
  else examineSettings(credentials, surroundings, report, tool.language)
  if (surroundings !== undefined && !canSearch(surroundings.versions)) {
    report.note(
      `this is Node ${safeLine(surroundings.versions.node ?? '')}: searching needs ${searchNeeds}`,
      'Start the server with a newer one, or leave the toolsets search and statistics out of --tools',
    )
  }
  let client: TimClient
  try {
    client = await app.client()
  } catch (error) {
    report.bad('the configuration', error instanceof Error ? safeLine(error.message) : 'is not usable')
    return 1
  }
  if (!(await examineService(client, app, report))) return 1
  let code = 0
  for (const account of new Set([...(app.access.accounts ?? []), ...(tool.allowSend ?? [])])) {
    const { ResultItem: items } = await client.api.imOpenLoginSvc.accountCheck({
      CheckItem: [{ UserID: account }],
    })
    if (asList(items)[0]?.AccountStatus === 'Imported') report.good(`account ${safeLine(account)} exists`)
    else {
      report.bad(
        `account ${safeLine(account)} does not exist`,
        'Correct --account, --allow-accounts or --allow-send',
      )
      code = 1
    }
  }
  if (!(await examineIssuer(config.http, app, report))) code = 1
  if (app.archive.isKept && !(await examineArchive(app, report))) code = 1
  report.good(`times in ${tool.timeZone}: it is ${app.zone.iso(Math.floor(client.now() / 1000))}`)
  return code
}

function examineSettings(
  { sdkAppId, identifier, region, baseUrl, secretKey }: AppConfig,
  surroundings: Surroundings | undefined,
  report: Report,
  language: Language,
): void {
  const place = baseUrl === undefined ? `region ${region}` : safeLine(baseUrl)
  report.good(`SDKAppID ${sdkAppId}, admin account ${safeLine(identifier)}, ${place}`)
  if (!isLikeKey(secretKey)) {
    report.note(
      'the secret key is not 64 hex digits, as keys of the console are: check that it was copied whole',
    )
  }
  if (surroundings === undefined) return
  const finding = examineProxy(new URL(baseUrl ?? `https://${regions[region].host}`), surroundings)
  if (finding === undefined) return
  const text = safeLine(finding.text[language])
  if (finding.fine) report.good(text)
  else report.note(text, finding.remedy?.[language])
}

/** Asks the service a question that changes nothing. */
async function examineService(
  client: TimClient,
  { config: { language }, now }: App,
  report: Report,
): Promise<boolean> {
  const answer = await askService(client, language, now)
  if (answer.ok) {
    report.good(`the service answers and accepts the signature (${answer.ms} ms)`)
    const { clockOffset = 0 } = client
    if (Math.abs(clockOffset) >= largeOffset) report.note(noticeOf(clockOffset, language))
    return true
  }
  const { code, meaning, remedy, message, clockSkew } = answer
  report.bad(`${code}: ${meaning}`, remedy)
  if (message !== undefined) report.note(safeLine(message).slice(0, 400))
  if (clockSkew !== undefined) report.note(noticeOf(-clockSkew * 1000, language))
  return false
}

/** Reads the keys of the authorization server, where access tokens are accepted. */
async function examineIssuer({ issuer }: HttpConfig, { now }: App, report: Report): Promise<boolean> {
  if (issuer === undefined) return true
  const { IssuerKeys } = await import('../oauth/issuer-keys.ts')
  const log = { error: () => undefined, info: () => undefined }
  try {
    const count = await new IssuerKeys({ issuer, now, log, fetch: globalThis.fetch }).count()
    report.good(`the issuer ${safeLine(issuer)} has ${counted(count, 'key')}`)
    return true
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    report.bad(
      `cannot read the keys of the issuer ${safeLine(issuer)}: ${safeLine(reason).slice(0, 600)}`,
      'Correct --issuer, or what it answers: without its keys no access token is accepted',
    )
    return false
  }
}

/** From here on a wrong clock is worth telling, as core has it. In milliseconds. */
const largeOffset = 30_000
