import type { Region } from '@timkit/core'
import type { AppColor } from './look/app-color.ts'

/** What an app is used for: decides how loudly we mark it. */
export type Stage = 'production' | 'testing' | 'development'

/** An app as it is remembered, without its key. */
export interface App {
  /** Ours, never shown. */
  readonly id: string
  /** What the person calls it. */
  readonly label: string
  readonly sdkAppId: number
  /** The admin account that calls. */
  readonly identifier: string
  /** Where its data is. */
  readonly region: Region
  /** Another address of the service, such as an emulator's. */
  readonly baseUrl?: string | undefined
  /** Hosts to which its UserSigs may travel unencrypted, because the person said so. @default none */
  readonly insecureHosts?: readonly string[] | undefined
  readonly stage: Stage
  /** The colour of its icon. @default one that says what it is used for */
  readonly color?: AppColor | undefined
  /** The accounts whose conversations are shown. */
  readonly accounts: readonly string[]
  /** Where we have it from: saved by the person, the environment, or the sample data. */
  readonly source: 'saved' | 'environment' | 'sample'
}

/** What a person may change of an app at any time, without its key. */
export type AppLook = Pick<App, 'label' | 'stage' | 'color'>

/** The stages, in the order in which they are offered. */
export const stages: readonly Stage[] = ['development', 'testing', 'production']
