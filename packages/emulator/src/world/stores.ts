import { StoreTable } from './store-table.ts'
import { BannedFiles } from './stores/banned-files.ts'
import { Blocklists } from './stores/blocklists.ts'
import { FollowRelations } from './stores/follows.ts'
import { Friendships } from './stores/friendships.ts'
import { GlobalMutes } from './stores/global-mutes.ts'
import { Moderation } from './stores/moderation.ts'
import { OfficialAccounts } from './stores/official-accounts.ts'
import { PermissionGroups } from './stores/permission-groups.ts'
import { Streams } from './stores/streams.ts'
import { Topics } from './stores/topics.ts'

/** What a world remembers besides accounts, groups and messages. A store is named in snapshots as here: for good. */
export class Stores extends StoreTable {
  /** Who may not write anywhere in the app. */
  readonly globalMutes: GlobalMutes = new GlobalMutes(this.changed)
  /** The official accounts, their subscribers and messages. */
  readonly officialAccounts: OfficialAccounts = new OfficialAccounts(this.changed)
  /** The messages that are written piece by piece. */
  readonly streams: Streams = new Streams(this.changed)
  /** The words that moderation looks for. */
  readonly moderation: Moderation = new Moderation(this.changed)
  /** The files of messages that nobody can open any more. */
  readonly bannedFiles: BannedFiles = new BannedFiles(this.changed)
  /** Who is whose friend, and who has asked to be. */
  readonly friendships: Friendships = new Friendships(this.changed)
  /** Who blocks whom. */
  readonly blocklists: Blocklists = new Blocklists(this.changed)
  /** Who follows whom. */
  readonly follows: FollowRelations = new FollowRelations(this.changed)
  /** The topics of communities. */
  readonly topics: Topics = new Topics(this.changed)
  /** What some members of communities may do. */
  readonly permissionGroups: PermissionGroups = new PermissionGroups(this.changed)
}
