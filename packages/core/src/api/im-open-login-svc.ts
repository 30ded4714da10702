/**
 * The `im_open_login_svc` service: the accounts of the app.
 *
 * @module
 */

import type { Endpoint } from './endpoint.ts'
import type { EmptyResponse } from './openim.ts'

/** An account to import. */
export interface AccountImportRequest {
  /** The account's id, at most 32 bytes. Clients older than 2022 call it `Identifier`. */
  readonly UserID: string
  /** The name that others see. */
  readonly Nick?: string | undefined
  /** The address of the picture that others see. */
  readonly FaceUrl?: string | undefined
}

/** An account to look for. */
export interface CheckItem {
  /** The account's id. */
  readonly UserID: string
}

/** Asks which accounts exist. */
export interface AccountCheckRequest {
  /** The accounts, at most 100. */
  readonly CheckItem: readonly CheckItem[]
}

/** Whether one account exists. */
export interface AccountCheckResult {
  /** The account's id. */
  readonly UserID: string
  /** 0 when the check succeeded for this account, else an error code. */
  readonly ResultCode: number
  /** Why the check failed for this account. */
  readonly ResultInfo?: string
  /** Whether the account exists. */
  readonly AccountStatus?: 'Imported' | 'NotImported' | (string & {})
}

/** Which accounts exist. */
export interface AccountCheckResponse {
  /** One result per account. */
  readonly ResultItem: readonly AccountCheckResult[]
}

/** The accounts of the app. */
export const imOpenLoginSvc = {
  /**
   * Makes an account known to the service, with its name and picture.
   *
   * Importing an account that is there already is no error.
   *
   * Errors worth knowing: 70398 (more than 100 accounts on the free edition), 70402 (a parameter), 70403 (not an admin).
   *
   * @see {@link https://www.tencentcloud.com/document/product/1047/34953}
   */
  accountImport: {
    path: 'im_open_login_svc/account_import',
    docs: 'https://www.tencentcloud.com/document/product/1047/34953',
    repeat: 'idempotent',
  } as Endpoint<AccountImportRequest, EmptyResponse, 'im_open_login_svc/account_import'>,

  /**
   * Tells which of at most 100 accounts exist.
   *
   * Errors worth knowing: 70402 (a parameter), 70403 (not an admin).
   *
   * @see {@link https://www.tencentcloud.com/document/product/1047/34956}
   */
  accountCheck: {
    path: 'im_open_login_svc/account_check',
    docs: 'https://www.tencentcloud.com/document/product/1047/34956',
    repeat: 'read',
    rate: 100,
  } as Endpoint<AccountCheckRequest, AccountCheckResponse, 'im_open_login_svc/account_check'>,
} as const
