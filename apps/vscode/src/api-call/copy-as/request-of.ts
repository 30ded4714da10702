import { regions } from '@timkit/core'
import type { App } from '../../apps/app.ts'
import type { ApiCall } from '../call-document.ts'

/** A call as programs without timkit make it. Its UserSig and the key are not in it: both come from the environment. */
export interface WrittenRequest {
  readonly path: string
  readonly sdkAppId: number
  readonly identifier: string
  /** Core's name of the region. */
  readonly region: App['region']
  /** Another address, such as an emulator's. */
  readonly baseUrl: string | undefined
  /** Everything before the query. */
  readonly url: string
  /** The body as JSON, in lines. */
  readonly body: string
}

/** What an app and a call are as a request. */
export function requestOf(
  { path, body }: ApiCall,
  app: Pick<App, 'sdkAppId' | 'identifier' | 'region' | 'baseUrl'>,
): WrittenRequest {
  const { sdkAppId, identifier, region, baseUrl } = app
  const base = baseUrl ?? `https://${regions[region].host}`
  const url = `${base.replace(/\/+$/, '')}/v4/${path}`
  return { path, sdkAppId, identifier, region, baseUrl, url, body: JSON.stringify(body, null, 2) }
}
