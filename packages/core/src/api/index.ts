/**
 * All tables of endpoints, one per service of Tencent.
 *
 * @module
 */

import { imOpenLoginSvc } from './im-open-login-svc.ts'
import { openMsgSvc } from './open-msg-svc.ts'
import { openim } from './openim.ts'
import { recentcontact } from './recentcontact.ts'

/** All endpoints that this package knows, by service and method. */
export const api: {
  readonly openim: typeof openim
  readonly openMsgSvc: typeof openMsgSvc
  readonly recentcontact: typeof recentcontact
  readonly imOpenLoginSvc: typeof imOpenLoginSvc
} = { openim, openMsgSvc, recentcontact, imOpenLoginSvc }
