import type { Route } from '../route.ts'
import { imOpenLoginSvc } from './im-open-login-svc.ts'
import { openMsgSvc } from './open-msg-svc.ts'
import { openim } from './openim.ts'
import { recentcontact } from './recentcontact.ts'

/** Every command that is emulated. */
export const routes: readonly Route[] = [...openim, ...openMsgSvc, ...recentcontact, ...imOpenLoginSvc]
