/**
 * All fixtures, named one by one: the runtimes of tests/runtime have no folder to read them from.
 *
 * @module
 */

import type { Fixtures } from './fixture.ts'
import { fixtures as accountsAndFiles } from './fixtures/accounts-and-files.ts'
import { fixtures as allMemberPush } from './fixtures/all-member-push.ts'
import { fixtures as communities } from './fixtures/communities.ts'
import { fixtures as follow } from './fixtures/follow.ts'
import { fixtures as groupMessages } from './fixtures/group-messages.ts'
import { fixtures as groups } from './fixtures/groups.ts'
import { fixtures as imMsgAuditMgr } from './fixtures/im-msg-audit-mgr.ts'
import { fixtures as liveRooms } from './fixtures/live-rooms.ts'
import { fixtures as officialAccountOpenHttpSvc } from './fixtures/official-account-open-http-svc.ts'
import { fixtures as openim } from './fixtures/openim.ts'
import { fixtures as openimMsgExtHttpSvc } from './fixtures/openim-msg-ext-http-svc.ts'
import { fixtures as recentcontact } from './fixtures/recentcontact.ts'
import { fixtures as searches } from './fixtures/searches.ts'
import { fixtures as sns } from './fixtures/sns.ts'
import { fixtures as streams } from './fixtures/streams.ts'
import { fixtures as timpush } from './fixtures/timpush.ts'

/** The files of the folder. */
export const fixtureFiles: readonly Fixtures[] = [
  accountsAndFiles,
  allMemberPush,
  communities,
  follow,
  groupMessages,
  groups,
  imMsgAuditMgr,
  liveRooms,
  officialAccountOpenHttpSvc,
  openimMsgExtHttpSvc,
  openim,
  recentcontact,
  searches,
  sns,
  streams,
  timpush,
]

/** The paths that have a fixture. */
export const planted: readonly string[] = fixtureFiles.flatMap((file) => Object.keys(file))

/** The fixtures, by path. */
export const fixtures: Fixtures = Object.assign({}, ...fixtureFiles)
