/**
 * How a message shows on a device whose app is not running.
 *
 * @see https://www.tencentcloud.com/document/product/1047/33527
 * @module
 */

/** The push that goes with a message. `Desc` and `Ext` together should stay below 3 KB: APNs takes 4 KB in all. */
export interface OfflinePushInfo {
  /** 0 pushes the message, 1 does not. @default 0 */
  readonly PushFlag?: 0 | 1
  /** The title of the push. */
  readonly Title?: string
  /** The text of the push, instead of the one made from the elements. */
  readonly Desc?: string
  /** The app's own data, handed to it when the push is opened; JSON text. */
  readonly Ext?: string
  /** What only Android devices take. */
  readonly AndroidInfo?: AndroidPushInfo
  /** What only Apple devices take. */
  readonly ApnsInfo?: ApnsPushInfo
}

/** What only Android devices take. */
export interface AndroidPushInfo {
  /** The sound file of the push. */
  readonly Sound?: string
  /** The notification channel on Huawei devices. */
  readonly HuaWeiChannelID?: string
  /** The notification channel on Xiaomi devices. */
  readonly XiaoMiChannelID?: string
  /** The notification channel on OPPO devices. */
  readonly OPPOChannelID?: string
  /** The notification channel on devices with Google services. */
  readonly GoogleChannelID?: string
  /** The class of the message on vivo devices: 0 or 1. */
  readonly VIVOClassification?: 0 | 1
  /** The importance on Huawei devices. */
  readonly HuaWeiImportance?: 'LOW' | 'NORMAL'
  /** 1 hands `Ext` to a Huawei device as the parameter of its intent. */
  readonly ExtAsHuaweiIntentParam?: 0 | 1
  /** The category of the message on Huawei devices. */
  readonly HuaWeiCategory?: string
}

/** What only Apple devices take. */
export interface ApnsPushInfo {
  /** The sound file of the push. */
  readonly Sound?: string
  /** Whether the message counts on the badge of the app: 0 or 1. */
  readonly BadgeMode?: 0 | 1
  /** The title of the push, instead of the outer one. */
  readonly Title?: string
  /** The subtitle of the push. */
  readonly SubTitle?: string
  /** The URL of a picture in the push. */
  readonly Image?: string
  /** 1 lets an extension of the app change the push before it shows. */
  readonly MutableContent?: 0 | 1
}
