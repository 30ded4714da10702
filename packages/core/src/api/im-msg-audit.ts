/**
 * The `im_msg_audit` service: content is judged by cloud moderation, which has to be bought.
 *
 * Its pages were read in part; the rest is what client libraries send and read.
 *
 * @module
 */

/** Which rules judge: those of a kind of content, or the id of rules of your own. */
export type ModerationRules =
  | 'C2C'
  | 'Group'
  | 'UserInfo'
  | 'GroupInfo'
  | 'GroupMemberInfo'
  | 'RelationChain'
  | (string & {})

/** What is wrong with content. */
export type ModerationLabel =
  | 'Normal'
  | 'Polity'
  | 'Porn'
  | 'Illegal'
  | 'Abuse'
  | 'Terror'
  | 'Ad'
  | 'Sexy'
  | 'Composite'
  | (string & {})

/** Content to judge. */
export interface ContentModerationRequest {
  /** Which rules judge. */
  readonly AuditName: ModerationRules
  /** Decides what `Content` is: a text, or the address of a file. */
  readonly ContentType: 'Text' | 'Image' | 'Audio' | 'Video'
  /** The text, at most 8 KB, or the address of a file; a picture has at most 5 MB. */
  readonly Content: string
}

/** How content was judged. */
export interface ModerationVerdict {
  /** What to do with it: let it pass, have a person look at it, or stop it. */
  readonly Result?: 'Pass' | 'Review' | 'Block' | (string & {})
  /** From 0 to 100; the larger, the worse. */
  readonly Score?: number
  /** What is wrong with it. */
  readonly Label?: ModerationLabel
  /** The words by which it was found. */
  readonly Keywords?: readonly string[]
}

/** The verdict. Of sound and video it is missing: it comes later, by webhook; this is inferred, and not on a page. */
export interface ContentModerationResponse extends ModerationVerdict {
  /** By what a verdict that comes later is recognised. */
  readonly RequestId: string
}

/** One content of several. */
export interface ModerationContent {
  /** A number of your own, by which the verdict is recognised. */
  readonly ContentId: number
  /** Decides what `Content` is: a text, or the address of a picture. */
  readonly ContentType: 'Text' | 'Image'
  /** The text, at most 8 KB, or the address of a picture with at most 5 MB. */
  readonly Content: string
}

/** Contents to judge. */
export interface BatchContentModerationRequest {
  /** Which rules judge. */
  readonly AuditName: ModerationRules
  /** At most 10. */
  readonly Contents: readonly ModerationContent[]
  /** Who wrote them. Since 2026. */
  readonly ExtSender?: string | undefined
  /** Who received them. Since 2026. */
  readonly ExtReceiver?: string | undefined
}

/** How one content was judged. */
export interface BatchModerationResult extends ModerationVerdict {
  /** 0, or why this one was not judged. */
  readonly ErrorCode: number
  /** The reason in words. */
  readonly ErrorInfo: string
  /** Its number in the request. */
  readonly ContentId: number
  /** Identifies the check. */
  readonly RequestId: string
  /** What is wrong with it, in more detail. */
  readonly SubLabel?: string
}

/** How each content was judged. */
export interface BatchContentModerationResponse {
  /** One result per content. */
  readonly AuditResults: readonly BatchModerationResult[]
}

/** What the commands of `im_msg_audit` take and answer, by path. */
export type ImMsgAuditCommands = {
  'im_msg_audit/content_moderation': [ContentModerationRequest, ContentModerationResponse]
  'im_msg_audit/batch_content_moderation': [BatchContentModerationRequest, BatchContentModerationResponse]
}

/** Cloud moderation: whether texts, pictures, sounds and videos may be shown. */
export const imMsgAudit = {
  /**
   * Has a text, picture, sound or video judged by cloud moderation.
   *
   * It changes nothing, but each call is paid for, a repeat as well.
   *
   * Errors worth knowing: 2003 (a field is wrong), 2015 (moderation is not enabled for the app).
   *
   * Known from a part of its page, or from client libraries.
   *
   * @see {@link https://www.tencentcloud.com/document/product/1047/77827}
   */
  contentModeration: {
    path: 'im_msg_audit/content_moderation',
    repeat: 'read',
  },

  /**
   * Has at most 10 texts and pictures judged by cloud moderation.
   *
   * Each has its own `ErrorCode`, and each is paid for.
   *
   * Errors worth knowing: 2003 (a field is wrong), 2015 (moderation is not enabled for the app).
   *
   * Known from a part of its page, or from client libraries.
   *
   * @see {@link https://www.tencentcloud.com/document/product/1047/77828}
   */
  batchContentModeration: {
    path: 'im_msg_audit/batch_content_moderation',
    repeat: 'read',
    outcomes: [{ in: 'AuditResults', item: 'ContentId', code: 'ErrorCode' }],
    batch: { in: 'Contents', most: 10 },
  },
} as const
