import type { Route } from '../route.ts'
import { groupOpenHttpSvc } from './group-open-http-svc.ts'
import { imOpenLoginSvc } from './im-open-login-svc.ts'
import { openMsgSvc } from './open-msg-svc.ts'
import { openim } from './openim.ts'
import { profile } from './profile.ts'
import { recentcontact } from './recentcontact.ts'

/** Every command that is emulated. */
export const routes: readonly Route[] = [
  ...openim,
  ...openMsgSvc,
  ...recentcontact,
  ...imOpenLoginSvc,
  ...profile,
  ...groupOpenHttpSvc,
]
