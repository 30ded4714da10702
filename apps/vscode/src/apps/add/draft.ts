import type { Region } from '@timkit/core'
import type { App, Stage } from '../app.ts'
import type { AppColor } from '../look/app-color.ts'

/** Where an app is reached. */
export type Where = Pick<App, 'region' | 'baseUrl' | 'insecureHosts'>

/** What was told of an app so far. */
export interface Draft {
  readonly sdkAppId?: string | undefined
  readonly label?: string | undefined
  readonly where?: Where | undefined
  readonly identifier?: string | undefined
  readonly secretKey?: string | undefined
  readonly stage?: Stage | undefined
  readonly color?: AppColor | undefined
}

/** The questions, in the order in which they are asked. */
export const fields = ['sdkAppId', 'label', 'where', 'identifier', 'secretKey', 'stage', 'color'] as const

/** What one question asks for. */
export type Field = (typeof fields)[number]

/** The region of an address that is not one of Tencent's. */
export const regionOfOthers: Region = 'china'

/** Makes the app of a draft; `undefined` while something is missing. */
export function appOf(draft: Draft): { readonly app: App; readonly secretKey: string } | undefined {
  const { sdkAppId, label, where, identifier, secretKey, stage, color } = draft
  if (sdkAppId === undefined || label === undefined || where === undefined) return undefined
  if (identifier === undefined || secretKey === undefined || stage === undefined) return undefined
  const app: App = {
    id: crypto.randomUUID(),
    label: label.trim(),
    sdkAppId: Number(sdkAppId),
    identifier,
    ...where,
    stage,
    color,
    accounts: [],
    source: 'saved',
  }
  return { app, secretKey }
}
