/**
 * The `im_open_login_svc` service: the accounts of the app.
 *
 * @module
 */

import type { EmptyResponse } from './envelope.ts'

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
  /** As in the request. */
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

/** Accounts to import, with their names and pictures. */
export interface MultiAccountImportList {
  /** The accounts, at most 100. Name and picture of one that is there already are replaced. */
  readonly AccountList: readonly AccountImportRequest[]
}

/** Accounts to import as it was done until 2024, without names and pictures. */
export interface MultiAccountImportIds {
  /**
   * The ids of the accounts, at most 100 with at most 32 bytes each.
   * @deprecated Use `AccountList`.
   */
  readonly Accounts: readonly string[]
}

/** Accounts to import. */
export type MultiAccountImportRequest = MultiAccountImportList | MultiAccountImportIds

/** What became of the accounts. */
export interface MultiAccountImportResponse {
  /** The accounts that were not imported. */
  readonly FailAccounts?: readonly string[]
}

/** An account to delete. */
export interface DeleteItem {
  /** The account's id. */
  readonly UserID: string
}

/** Accounts to delete, with all that belongs to them. */
export interface AccountDeleteRequest {
  /** The accounts, at most 100. */
  readonly DeleteItem: readonly DeleteItem[]
}

/** What became of one account. */
export interface AccountDeleteResult {
  /** As in the request. */
  readonly UserID: string
  /** 0 when it was deleted, else an error code: 70107 says that there is no such account. */
  readonly ResultCode: number
  /** Why it was not deleted. */
  readonly ResultInfo?: string
}

/** What became of the accounts. */
export interface AccountDeleteResponse {
  /** One result per account. */
  readonly ResultItem: readonly AccountDeleteResult[]
}

/** An account whose logins end. */
export interface KickRequest {
  /** The account's id. Clients older than 2022 call it `Identifier`. */
  readonly UserID: string
}

/** What the commands of `im_open_login_svc` take and answer, by path. */
export type ImOpenLoginSvcCommands = {
  'im_open_login_svc/account_import': [AccountImportRequest, EmptyResponse]
  'im_open_login_svc/account_check': [AccountCheckRequest, AccountCheckResponse]
  'im_open_login_svc/multiaccount_import': [MultiAccountImportRequest, MultiAccountImportResponse]
  'im_open_login_svc/account_delete': [AccountDeleteRequest, AccountDeleteResponse]
  'im_open_login_svc/kick': [KickRequest, EmptyResponse]
}

/** The accounts of the app. */
export const imOpenLoginSvc = {
  /**
   * Makes an account known to the service, with its name and picture.
   *
   * Importing an account that is there already is not an error.
   *
   * Errors worth knowing: 70398 (more than 100 accounts on the free edition), 70402 (a parameter), 70403 (not an admin).
   *
   * @see {@link https://www.tencentcloud.com/document/product/1047/34953}
   */
  accountImport: {
    path: 'im_open_login_svc/account_import',
    repeat: 'idempotent',
  },

  /**
   * Checks which of at most 100 accounts exist.
   *
   * Errors worth knowing: 70402 (a parameter), 70403 (not an admin).
   *
   * @see {@link https://www.tencentcloud.com/document/product/1047/34956}
   */
  accountCheck: {
    path: 'im_open_login_svc/account_check',
    repeat: 'read',
    rate: 100,
    outcomes: [{ in: 'ResultItem', item: 'UserID', code: 'ResultCode' }],
    batch: { in: 'CheckItem', most: 100 },
  },

  /**
   * Makes at most 100 accounts known to the service, with their names and pictures.
   *
   * Importing an account that is there already is not an error, and sets its name and picture. Accounts that fail are in
   * `FailAccounts` of an otherwise successful answer.
   *
   * Errors worth knowing: 70398 (more than 100 accounts on the free edition), 70402 (a parameter), 70403 (not an admin).
   *
   * @see {@link https://www.tencentcloud.com/document/product/1047/34954}
   */
  multiAccountImport: {
    path: 'im_open_login_svc/multiaccount_import',
    repeat: 'idempotent',
    rate: 100,
    outcomes: [{ in: 'FailAccounts', only: 'failed' }],
    batch: { in: ['AccountList', 'Accounts'], most: 100 },
  },

  /**
   * Deletes at most 100 accounts with their profiles and relations; there is no way back.
   *
   * Only apps on the free edition may. A repeat changes nothing but gives 70107 for each account, so after a
   * lost answer that code means that it is done.
   *
   * Errors worth knowing: 70107 (no such account, per account), 71000 (not a free app).
   *
   * @see {@link https://www.tencentcloud.com/document/product/1047/34955}
   */
  accountDelete: {
    path: 'im_open_login_svc/account_delete',
    repeat: 'idempotent',
    rate: 100,
    outcomes: [{ in: 'ResultItem', item: 'UserID', code: 'ResultCode' }],
    batch: { in: 'DeleteItem', most: 100 },
  },

  /**
   * Ends all logins of an account and makes its UserSigs of before worthless.
   *
   * A UserSig made afterwards works. A repeat ends logins made between the two calls as well; whoever shuts
   * somebody out wants it to arrive, so it counts as harmless.
   *
   * Errors worth knowing: 70107 (no such account), 70403 (not an admin).
   *
   * @see {@link https://www.tencentcloud.com/document/product/1047/34957}
   */
  kick: {
    path: 'im_open_login_svc/kick',
    repeat: 'idempotent',
  },
} as const
