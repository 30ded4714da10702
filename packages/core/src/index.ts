/**
 * A client of the Tencent Cloud IM (Tencent Cloud Chat) server REST API.
 *
 * Start with {@link TimClient}; {@link signUserSig} signs without one.
 *
 * @module
 */

export { type ArgumentError, isArgumentError } from './argument-error.ts'
export type { BatchFailure, BatchOutcome } from './batch/batch-outcome.ts'
export { TimClient } from './client.ts'
export { type ClientEnvironment, clientOptions } from './client-environment.ts'
export type { TimClientOptions } from './client-options.ts'
export type { JoinedGroupEntry } from './conversation/group/joined/joined-group.ts'
export type { JoinedGroupsOptions } from './conversation/group/joined/joined-groups.ts'
export type { GroupEntry } from './conversation/group/list/app-group.ts'
export type { GroupsOptions } from './conversation/group/list/groups.ts'
export type { GroupMembersOptions } from './conversation/group/members/group-members.ts'
export type { GroupMemberEntry, MemberRole } from './conversation/group/members/member.ts'
export type { GroupMessagesQuery } from './conversation/group/messages/group-messages.ts'
export type { ConversationsOptions } from './conversation/inbox/conversations.ts'
export type { InboxOptions } from './conversation/inbox/inbox.ts'
export type { InboxEntry, InboxProblem, InboxUnread } from './conversation/inbox/inbox-entry.ts'
export type { MessageOptions, MessageOrder } from './conversation/message-options.ts'
export type { MessagesQuery } from './conversation/messages.ts'
export type { MuteOptions, MuteOutcome } from './conversation/mutes/mute-options.ts'
export type { Names } from './conversation/names/read-names.ts'
export type { RoamingQuery } from './conversation/roaming/roaming.ts'
export type { UnreadCount, UnreadCounts } from './conversation/unread/count-unread.ts'
export type { GroupUnreadCount, GroupUnreadCounts } from './conversation/unread/group-unread-counts.ts'
export type {
  PeerWaits,
  Wait,
  WaitAnswered,
  WaitBase,
  WaitEmpty,
  WaitReach,
  WaitUnknown,
} from './conversation/waiting/wait.ts'
export type { WaitOptions } from './conversation/waiting/wait-options.ts'
export type { WaitingOptions } from './conversation/waiting/waiting.ts'
export type { WaitQuery } from './conversation/waiting/waiting-since.ts'
export type { ErrorFamily, ErrorLocale, ErrorText } from './error-codes/catalogue/error-family-table.ts'
export { errorCodes } from './error-codes/catalogue/find-code.ts'
export { type RetryClass, retryClassOf } from './error-codes/code-class.ts'
export { explain } from './error-codes/explain.ts'
export type { ErrorExplanation, Explanation } from './error-codes/explain-code.ts'
export {
  type AnyTimError,
  ApiError,
  type ApiErrorDetails,
  IntegrityError,
  type IntegrityErrorDetails,
  type IntegrityFault,
  type IntegrityHeader,
  isApiError,
  isIntegrityError,
  isNetworkError,
  isResponseError,
  isTimError,
  isTimeoutError,
  isUserSigError,
  isWebhookError,
  NetworkError,
  type NetworkErrorDetails,
  ResponseError,
  type ResponseErrorDetails,
  TimError,
  type TimErrorDetails,
  TimeoutError,
  type TimeoutErrorDetails,
  UserSigError,
  type UserSigErrorDetails,
  type UserSigFault,
  WebhookError,
  type WebhookErrorDetails,
  type WebhookFault,
} from './errors.ts'
export type { Failure, ItemFailure } from './failure.ts'
export type { ChatTypeInput } from './history/chat-type.ts'
export { HistoryFile, type HistoryFileInit } from './history/file.ts'
export type {
  HistoryExpired,
  HistoryHourQuery,
  HistoryNotReady,
  HistoryOutcome,
  HistoryOutcomeOf,
  HistoryReady,
} from './history/files.ts'
export {
  type HistoryHourInput,
  historyHourEnd,
  historyHourStart,
  historyHours,
  nextHistoryHour,
  previousHistoryHour,
  toHistoryHour,
} from './history/hour.ts'
export type { HistoryMessages, HistoryMessagesOptions } from './history/messages/history-messages.ts'
export type { HistorySource } from './history/messages/history-source.ts'
export type { ChatOf, HistoryMessageOf } from './history/messages/message-of.ts'
export type {
  HistoryBytesOptions,
  HistoryCheckOptions,
  HistoryProgress,
  HistoryReadingOptions,
  HistorySkippedOptions,
} from './history/messages/reading-options.ts'
export type { HistoryRangeQuery } from './history/range/range.ts'
export type {
  HistoryRangeAbsent,
  HistoryRangeEntry,
  HistoryRangeFailed,
  HistoryRangeItem,
  HistoryRangeReady,
} from './history/range/range-entry.ts'
export type {
  Recalls,
  RecallsOptions,
  RecallUnknown,
  RecallUnknownReason,
} from './history/recalls/recalls.ts'
export type { RecallMessage } from './history/recalls/wanted.ts'
export type { Listing, Page, Pages } from './listing/listing.ts'
export type { Skipped } from './listing/skipped.ts'
export {
  type CustomElementOptions,
  customElement,
  type FaceElementOptions,
  faceElement,
  type LocationElementOptions,
  locationElement,
  messageBody,
  type RelayElementOptions,
  relayElement,
  relayedMessage,
  type StreamElementOptions,
  streamElement,
  textElement,
  unknownElement,
} from './message/build/builders.ts'
export {
  type FileElementOptions,
  fileElement,
  type ImageElementOptions,
  type ImageFormatName,
  type ImageSizeOptions,
  imageElement,
  type MediaElementOptions,
  type SoundElementOptions,
  soundElement,
  type VideoCoverOptions,
  type VideoElementOptions,
  videoElement,
} from './message/build/media-builders.ts'
export type { C2CChat, Chat, ChatType, GroupChat } from './message/chat.ts'
export { customData, isCustomElement, isElement } from './message/guards.ts'
export {
  fromGroup,
  fromHistory,
  fromRelayed,
  fromRoaming,
  type Message,
  type MessageSideOptions,
  type MessageStatus,
} from './message/message.ts'
export { type Media, mediaOf } from './message/read/media.ts'
export {
  type MergedMessage,
  type MergedMessagesOptions,
  mergedMessages,
} from './message/read/merged-messages.ts'
export { readBody } from './message/read/read-body.ts'
export { type MessageReply, readReplies, readReply } from './message/read/reply.ts'
export type { SchemaResult, StandardSchema } from './message/standard-schema.ts'
export { messageTexts } from './message/text/message-texts.ts'
export { oneLine } from './message/text/one-line.ts'
export { type RenderableMessage, type RenderTextOptions, renderText } from './message/text/render-text.ts'
export type { RenderLocale } from './message/text/render-words.ts'
export { type SearchableMessage, type SearchTextOptions, searchText } from './message/text/search-text.ts'
export type { PaginateOptions } from './paging/paginate.ts'
export { failuresOf } from './partial-failures.ts'
export type { AccountsExistence } from './people/accounts/existence.ts'
export type { BlockedAccount } from './people/blocklist/blocked-account.ts'
export type { BlocklistOptions } from './people/blocklist/blocklist.ts'
export type { Friend } from './people/friends/friend.ts'
export type { FriendsOptions } from './people/friends/friends.ts'
export type {
  OutgoingMessageToAll,
  OutgoingNotificationToAll,
  OutgoingPush,
} from './push/outgoing-push.ts'
export type { PushBegun, PushOutcome, PushPerhaps } from './push/push-outcome.ts'
export type { Fetch, Runtime } from './runtime.ts'
export type {
  OutgoingC2CMessage,
  OutgoingContent,
  OutgoingGroupMessage,
  OutgoingMessage,
} from './send/outgoing-message.ts'
export type {
  LookUp,
  MessageDropped,
  MessagePerhapsSent,
  MessageSent,
  SendOutcome,
} from './send/send-outcome.ts'
export type { Sleep } from './sleep.ts'
export type { Tim } from './tim.ts'
export type { TimeInput } from './time.ts'
export type { Caller, CallerOptions, CallOptions, CallResponse } from './transport/caller.ts'
export type {
  AbortedEvent,
  AttemptEvent,
  CallEvent,
  ClockEvent,
  EndEvent,
  FailureEvent,
  Observe,
  RequestEvent,
  ResponseEvent,
  TransportEvent,
} from './transport/events/observe.ts'
export { parseBaseUrl } from './transport/hosts/base-url.ts'
export { isRegion, type Region } from './transport/hosts/region.ts'
export { type RegionHosts, regions } from './transport/hosts/regions.ts'
export { createRateLimiter, type RateLimiter, type RateLimiterOptions } from './transport/rate-limit.ts'
export { defaultRetryPolicy, type RetryOptions, type RetryPolicy } from './transport/retry/retry.ts'
export type { Signer } from './transport/signer.ts'
export { decodeUserSig, type UserSigClaims } from './user-sig/decode.ts'
export { createUserSigMinter, type UserSigMinter, type UserSigMinterOptions } from './user-sig/mint.ts'
export { type SignPrivateMapKeyOptions, signPrivateMapKey } from './user-sig/room/private-map-key.ts'
export { ROOM_PRIVILEGES, type RoomPrivilege } from './user-sig/room/room-privileges.ts'
export type { AppCredentials } from './user-sig/secret-key/credentials.ts'
export { parseSecretKey, SecretKeyError, type SecretKeyFault } from './user-sig/secret-key/secret-key.ts'
export { signUserSig } from './user-sig/sign.ts'
export { type SignUserSigsOptions, signUserSigs } from './user-sig/sign-many.ts'
export type { SignUserSigOptions } from './user-sig/sign-options.ts'
export {
  createUserSigSigner,
  type IssuedUserSig,
  type UserSigSigner,
  type UserSigSignerOptions,
} from './user-sig/signer.ts'
export type { ValidityOptions } from './user-sig/validity.ts'
export { type VerifyUserSigOptions, verifyUserSig } from './user-sig/verify.ts'
