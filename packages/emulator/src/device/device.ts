import type { MessageBody } from '@timkit/core/wire'
import type { DevicePlatform } from '../webhooks/caller.ts'

/** A device of a user. What is done on it is done by the user: webhooks name the device, and not `RESTAPI`. */
export interface Device {
  /** The account of the user. */
  readonly account: string
  /** `OptPlatform` of what it triggers. */
  readonly platform: DevicePlatform
  /** `ClientIP` of what it triggers. */
  readonly clientIp: string
  /**
   * Sends a message, by the rules of the command that servers send it with: it is refused where they are, and a rule of
   * faults for `openim/sendmsg` or `group_open_http_svc/send_group_msg` happens to it.
   *
   * @throws {TypeError} It is no message, or a fault broke the call.
   */
  say(message: DeviceMessage): Promise<DeviceAnswer>
  /**
   * Reads all messages of a chat, as opening it in an app does.
   *
   * @throws {TypeError} It is no chat, or a fault broke the call.
   */
  read(chat: DeviceChat): Promise<DeviceAnswer>
}

/** What is said, and to whom: an account, a group, or a topic of a community. */
export type DeviceMessage = DeviceChat & {
  /** A text, or elements. */
  readonly body: string | MessageBody
  /** `CloudCustomData`. @default none */
  readonly cloudCustomData?: string | undefined
}

/** Whom one talks to. */
export type DeviceChat =
  | { readonly to: string; readonly groupId?: undefined; readonly topicId?: undefined }
  | {
      readonly groupId: string
      /** Nothing of a topic is unread: messages are said in it only. */
      readonly topicId?: string | undefined
      readonly to?: undefined
    }

/** What the service answers, refusals included. */
export interface DeviceAnswer {
  /** 0 where it was done, or where its user shall believe so. */
  readonly ErrorCode: number
  /** Why it was refused. */
  readonly ErrorInfo: string
  /** Of a message: unix seconds. */
  readonly MsgTime?: number | undefined
  /** Of a one-to-one message. */
  readonly MsgKey?: string | undefined
  /** Of a group message. */
  readonly MsgSeq?: number | undefined
}
