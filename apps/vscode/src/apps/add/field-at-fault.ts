import { suggestsWrongKey } from '@timkit/core/internal'
import type { Field } from './draft.ts'

/** Codes by which the service says that the account that calls is no admin, or does not exist. */
const wrongAccount: ReadonlySet<number> = new Set([40004, 50001, 50003, 60010, 70403, 90009])

/** Codes by which the service says that it does not know the SDKAppID: there is none, or it lives in another region. */
const wrongApp: ReadonlySet<number> = new Set([60006, 60012, 70020])

/** Which answer an app was refused for, as far as the code tells; `where` when nobody answered. */
export function fieldAtFault(code: number | string | undefined): Field {
  if (typeof code !== 'number') return 'where'
  if (wrongAccount.has(code)) return 'identifier'
  if (wrongApp.has(code)) return 'sdkAppId'
  return suggestsWrongKey(code) ? 'secretKey' : 'where'
}
