/**
 * Generated from the tables in src/api by scripts/services.ts: change the tables, not this file.
 *
 * @module
 */

import type { GroupOpenHttpSvcCommands } from './group-open-http-svc/table.ts'
import type { ImOpenLoginSvcCommands } from './im-open-login-svc.ts'
import type { OpenMsgSvcCommands } from './open-msg-svc.ts'
import type { OpenimCommands } from './openim/table.ts'
import type { ProfileCommands } from './profile.ts'
import type { RecentcontactCommands } from './recentcontact/table.ts'

export type {
  GroupOpenHttpSvcCommands,
  ImOpenLoginSvcCommands,
  OpenMsgSvcCommands,
  OpenimCommands,
  ProfileCommands,
  RecentcontactCommands,
}

/** What every command takes and answers, by path. */
export interface Commands
  extends GroupOpenHttpSvcCommands,
    ImOpenLoginSvcCommands,
    OpenMsgSvcCommands,
    OpenimCommands,
    ProfileCommands,
    RecentcontactCommands {}
