import { StoreTable } from './store-table.ts'
import { BannedFiles } from './stores/banned-files.ts'
import { Blocklists } from './stores/blocklists.ts'
import { Broadcasts } from './stores/broadcasts.ts'
import { ClearedHistories } from './stores/cleared-histories.ts'
import { FollowRelations } from './stores/follows.ts'
import { Friendships } from './stores/friendships.ts'
import { GlobalMutes } from './stores/global-mutes.ts'
import { GroupAttributes } from './stores/group-attributes.ts'
import { GroupCounters } from './stores/group-counters.ts'
import { GroupMutes } from './stores/group-mutes.ts'
import { GroupNotifications } from './stores/group-notifications.ts'
import { GroupReceipts } from './stores/group-receipts.ts'
import { MessageExtensions } from './stores/message-extensions.ts'
import { Moderation } from './stores/moderation.ts'
import { OfficialAccounts } from './stores/official-accounts.ts'
import { PermissionGroups } from './stores/permission-groups.ts'
import { PushAttributes } from './stores/push-attributes.ts'
import { PushDevices } from './stores/push-devices.ts'
import { PushTags } from './stores/push-tags.ts'
import { Pushes } from './stores/pushes.ts'
import { RoomAdmins } from './stores/room-admins.ts'
import { RoomBans } from './stores/room-bans.ts'
import { RoomMarks } from './stores/room-marks.ts'
import { Streams } from './stores/streams.ts'
import { TopicMessages } from './stores/topic-messages.ts'
import { TopicMutes } from './stores/topic-mutes.ts'
import { Topics } from './stores/topics.ts'

/** What a world remembers besides accounts, groups and messages. A store is named in snapshots as here: for good. */
export class Stores extends StoreTable {
  /** Who may not write anywhere in the app. */
  readonly globalMutes: GlobalMutes = new GlobalMutes(this.changed)
  /** The extensions of messages. */
  readonly messageExtensions: MessageExtensions = new MessageExtensions(this.changed)
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
  /** What was said in them. */
  readonly topicMessages: TopicMessages = new TopicMessages(this.changed)
  /** Who may not write in them. */
  readonly topicMutes: TopicMutes = new TopicMutes(this.changed)
  /** What some members of communities may do. */
  readonly permissionGroups: PermissionGroups = new PermissionGroups(this.changed)
  /** The attributes by which `all_member_push` chooses. Whether `timpush` has the same is not documented: apart here. */
  readonly allMemberPushAttributes: PushAttributes = new PushAttributes(this.changed)
  /** The tags by which `all_member_push` chooses. */
  readonly allMemberPushTags: PushTags = new PushTags(this.changed)
  /** The attributes by which `timpush` chooses. */
  readonly timpushAttributes: PushAttributes = new PushAttributes(this.changed)
  /** The tags by which `timpush` chooses. */
  readonly timpushTags: PushTags = new PushTags(this.changed)
  /** The devices that `timpush` reaches besides accounts. */
  readonly pushDevices: PushDevices = new PushDevices(this.changed)
  /** The pushes that were sent. */
  readonly pushes: Pushes = new Pushes(this.changed)
  /** Who may not write in a group that they are not in at the moment. */
  readonly groupMutes: GroupMutes = new GroupMutes(this.changed)
  /** Who has read which messages of groups that asked for it. */
  readonly groupReceipts: GroupReceipts = new GroupReceipts(this.changed)
  /** Which messages of groups clients do not see any more. */
  readonly clearedHistories: ClearedHistories = new ClearedHistories(this.changed)
  /** What the app has told members of groups. */
  readonly groupNotifications: GroupNotifications = new GroupNotifications(this.changed)
  /** The custom attributes of groups. */
  readonly groupAttributes: GroupAttributes = new GroupAttributes(this.changed)
  /** The counters of groups. */
  readonly groupCounters: GroupCounters = new GroupCounters(this.changed)
  /** Who is banned from live rooms. */
  readonly roomBans: RoomBans = new RoomBans(this.changed)
  /** The administrators of live rooms. */
  readonly roomAdmins: RoomAdmins = new RoomAdmins(this.changed)
  /** The marks of members of live rooms. */
  readonly roomMarks: RoomMarks = new RoomMarks(this.changed)
  /** The messages to all live rooms. */
  readonly broadcasts: Broadcasts = new Broadcasts(this.changed)
}
