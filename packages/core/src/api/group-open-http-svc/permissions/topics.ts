/**
 * What a permission group allows in single topics of a community.
 *
 * @module
 */

/** What is allowed in a topic. */
export interface TopicPermission {
  /** That of its community, `@TOPIC#_` and a name. */
  readonly TopicId: string
  /** What may be done in it, bit by bit. */
  readonly Permission: number
}

/** What a permission group allows in topics. */
export interface TopicPermissionsRequest {
  /** The GroupID of the community. */
  readonly GroupId: string
  /** The id that it was made with, or that the service gave it. */
  readonly PermissionGroupId: string
  /** At most 50. */
  readonly TopicPermissionList: readonly TopicPermission[]
}

/** What became of one topic. */
export interface TopicPermissionResult {
  /** 0 when it was done, else why not. */
  readonly ErrorCode: number
  /** The reason in words. */
  readonly ErrorInfo: string
  /** As in the request. */
  readonly TopicId: string
}

/** What became of each topic. */
export interface TopicPermissionsResponse {
  /** One result per topic of the request. */
  readonly TopicPermissionResultList: readonly TopicPermissionResult[]
}

/** Topics in which a permission group shall allow nothing of its own any more. */
export interface DeleteTopicPermissionGroupRequest {
  /** The GroupID of the community. */
  readonly GroupId: string
  /** The id that it was made with, or that the service gave it. */
  readonly PermissionGroupId: string
  /** Inferred from the command that asks for them: the fields of this page were not read. */
  readonly TopicIdList: readonly string[]
}

/** Asks what a permission group allows in topics. */
export interface GetTopicPermissionGroupRequest {
  /** The GroupID of the community. */
  readonly GroupId: string
  /** The id that it was made with, or that the service gave it. */
  readonly PermissionGroupId: string
  /** Only these topics; all of them, when absent, as in the sample. The table of the page calls it required. */
  readonly TopicIdList?: readonly string[] | undefined
}

/** What is allowed in one topic. */
export interface TopicPermissionInfo extends TopicPermissionResult {
  /** What may be done in it, bit by bit. */
  readonly Permission: number
}

/** What is allowed in topics. */
export interface GetTopicPermissionGroupResponse {
  /** One entry per topic. */
  readonly TopicPermissionResultList: readonly TopicPermissionInfo[]
}
