/** A permission group of a community of a seed. */
export interface SeedPermissionGroup {
  /** The id: `@PMG#_` and a name of your own. */
  readonly PermissionGroupId: string
  /** At most 150 bytes. */
  readonly PermissionGroupName: string
  /** What its members may do, bit by bit. @default 0 */
  readonly Permission?: number
  /** A text of your own, at most 3,000 bytes. @default '' */
  readonly CustomString?: string
  /** The `UserID`s of its members, who are members of the community, too. @default [] */
  readonly members?: readonly string[]
  /** What they may do in single topics of the community. @default [] */
  readonly topics?: readonly SeedTopicPermission[]
}

/** What a permission group may do in a topic. */
export interface SeedTopicPermission {
  /** A `TopicId` that is in `topics` of the community. */
  readonly TopicId: string
  /** Bit by bit. */
  readonly Permission: number
}
