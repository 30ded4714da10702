import { ApiError, explain, isTimError, type TimClient } from '@timkit/core'
import { type AppDependencies, createApp } from '../app.ts'
import type { Config } from '../config/config.ts'
import { createLog } from '../log.ts'
import { safeLine } from '../safety/sanitize.ts'

/** What the check needs from outside. */
export interface DoctorOptions extends Partial<Omit<AppDependencies, 'log'>> {
  /** Prints the report. */
  readonly write: (text: string) => void
}

/**
 * Checks what can be wrong between here and the service, in the order in which it matters, and says what to mend.
 * Gives the exit code: 0 when everything is well.
 */
export async function doctor(config: Config, { write, ...dependencies }: DoctorOptions): Promise<number> {
  const good = (text: string): void => write(`ok    ${text}\n`)
  const bad = (text: string, remedy: string): void => write(`fail  ${text}\n      ${remedy}\n`)
  const { app: credentials, tool } = config
  const app = createApp(config, { ...dependencies, log: createLog('silent', () => undefined) })
  if (credentials === undefined) good('demo mode: the emulator in this process answers')
  else {
    const { sdkAppId, identifier, region, baseUrl } = credentials
    good(
      `SDKAppID ${sdkAppId}, admin account ${safeLine(identifier)}, ${baseUrl === undefined ? `region ${region}` : safeLine(baseUrl)}`,
    )
    if (!/^[0-9a-f]{64}$/i.test(credentials.secretKey)) {
      write(
        'note  the secret key is not 64 hex digits, as keys of the console are: check that it was copied whole\n',
      )
    }
  }
  let client: TimClient
  try {
    client = await app.client()
  } catch (error) {
    bad('the configuration', error instanceof Error ? safeLine(error.message) : 'is not usable')
    return 1
  }
  const started = Date.now()
  try {
    // The admin account always exists, and asking for it changes nothing.
    await client.imOpenLoginSvc.accountCheck({ CheckItem: [{ UserID: client.identifier }] }, { retry: false })
    good(`the service answers and accepts the signature (${Date.now() - started} ms)`)
  } catch (error) {
    if (!isTimError(error)) throw error
    const { meaning, remedy } = explain(error, tool.language)
    bad(`${error.code}: ${meaning}`, remedy)
    if (error instanceof ApiError && error.clockSkew !== undefined) {
      const skew = Math.abs(Math.round(error.clockSkew))
      write(
        `      The clock of this machine is ${skew} s ${error.clockSkew > 0 ? 'ahead of' : 'behind'} the service's: set it right\n`,
      )
    }
    return 1
  }
  let code = 0
  for (const account of app.access.accounts ?? []) {
    const { ResultItem: items } = await client.imOpenLoginSvc.accountCheck({
      CheckItem: [{ UserID: account }],
    })
    if (items[0]?.AccountStatus === 'Imported') good(`account ${safeLine(account)} exists`)
    else {
      bad(`account ${safeLine(account)} does not exist`, 'Correct --account or --allow-accounts')
      code = 1
    }
  }
  good(`times in ${tool.timeZone}: it is ${app.zone.iso(Math.floor(app.now() / 1000))}`)
  return code
}
