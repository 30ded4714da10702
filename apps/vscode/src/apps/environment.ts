import { type Region, regions } from '@timkit/core'
import type { App } from './app.ts'

/** An app that environment variables name. */
export interface EnvironmentApp {
  /** The app. */
  readonly app: App
  /** Reads its key. */
  readonly secretKey: () => Promise<string | undefined>
}

/**
 * Reads the variables that all parts of timkit share: `TIMKIT_SDK_APP_ID`, `TIMKIT_IDENTIFIER`, `TIMKIT_REGION`,
 * `TIMKIT_BASE_URL` and one of `TIMKIT_SECRET_KEY` and `TIMKIT_SECRET_KEY_FILE`.
 *
 * @returns `undefined` when they name no app
 */
export function environmentApp(
  variables: Readonly<Record<string, string | undefined>>,
  readFile: (path: string) => Promise<string>,
): EnvironmentApp | undefined {
  const { TIMKIT_SECRET_KEY: key, TIMKIT_SECRET_KEY_FILE: file, TIMKIT_BASE_URL: baseUrl } = variables
  const sdkAppId = Number(variables.TIMKIT_SDK_APP_ID)
  if (!Number.isInteger(sdkAppId) || sdkAppId <= 0 || (!key && !file)) return undefined
  const region = variables.TIMKIT_REGION ?? 'china'
  if (!Object.hasOwn(regions, region)) return undefined
  return {
    app: {
      id: 'environment',
      label: `App ${sdkAppId}`,
      sdkAppId,
      identifier: variables.TIMKIT_IDENTIFIER ?? 'administrator',
      region: region as Region,
      ...(baseUrl ? { baseUrl } : {}),
      stage: 'development',
      accounts: [],
      source: 'environment',
    },
    secretKey: async () => {
      if (key) return key.trim()
      if (!file) return undefined
      try {
        return (await readFile(file)).trim() || undefined
      } catch {
        // The app then shows as signed out, which names the variables.
        return undefined
      }
    },
  }
}
