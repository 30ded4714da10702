/**
 * The `ConfigSvc` service: what a firewall has to know of the service.
 *
 * @module
 */

/** Asks for the addresses of the service; there is nothing to say. */
export type GetIPListRequest = Readonly<Record<never, never>>

/** The addresses of the service. */
export interface GetIPListResponse {
  /** IP addresses, and ranges as `183.192.202.0/25`. */
  readonly IPList: readonly string[]
}

/** What the commands of `ConfigSvc` take and answer, by path. */
export type ConfigSvcCommands = {
  'ConfigSvc/GetIPList': [GetIPListRequest, GetIPListResponse]
}

/** The addresses of the service. */
export const configSvc = {
  /**
   * Lists the IP addresses and ranges of the service, for the rules of a firewall.
   *
   * Those of the Chinese mainland only; Tencent gives the others on request. No error codes are documented.
   *
   * @see {@link https://www.tencentcloud.com/document/product/1047/36742}
   */
  getIPList: {
    path: 'ConfigSvc/GetIPList',
    // A judgement: it changes nothing.
    repeat: 'read',
  },
} as const
