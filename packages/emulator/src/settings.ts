/** How an emulator is set up, after defaults are filled in. */
export interface EmulatorSettings {
  /** The `SDKAppID` it answers for. */
  readonly sdkAppId: number
  /** The key that UserSigs must be signed with. */
  readonly secretKey: string
  /** The admin account that may call. */
  readonly identifier: string
  /** Where download URLs point; `undefined` for the host that a request was sent to. */
  readonly baseUrl: string | undefined
  /** Seconds for which roaming messages are kept. */
  readonly retention: number
  /** Seconds for which hourly files are kept. */
  readonly historyRetention: number
  /** Seconds between the end of an hour and the moment when its files are there. */
  readonly historyDelay: number
  /** Seconds for which a download URL works. */
  readonly urlLifetime: number
  /** How many conversations a page of the conversation list has. */
  readonly contactPageSize: number
  /** How many conversations an account keeps in its list. */
  readonly contactLimit: number
  /** Whether accounts, groups and members can be searched for. */
  readonly cloudSearch: boolean
}
