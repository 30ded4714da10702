/**
 * The words of `renderText`, per language.
 *
 * @module
 */

/** A language that messages are rendered in. */
export type RenderLocale = 'en' | 'zh'

/** The words of one language. */
export interface RenderWords {
  /** Between a kind and its first detail, where the detail is text. */
  readonly colon: string
  /** Between two details. */
  readonly comma: string
  /** Between two lines that were written one below the other. */
  readonly semicolon: string
  /** A picture. */
  readonly image: string
  /** A file. */
  readonly file: string
  /** A voice message. */
  readonly voice: string
  /** A video. */
  readonly video: string
  /** A location. */
  readonly location: string
  /** A sticker or emoji. */
  readonly face: string
  /** An element of the app's own kind. */
  readonly custom: string
  /** A merged forward. */
  readonly merged: string
  /** A stream without any text yet. */
  readonly stream: string
  /** A change in a group. */
  readonly tip: string
  /** A notice of a group. */
  readonly notice: string
  /** An element that does not say what it is. */
  readonly unknown: string
  /** Before what the system said. */
  readonly system: string
  /** Instead of a message that was taken back. */
  readonly recalled: string
  /** Instead of a message that was deleted or has expired. */
  readonly placeholder: string
  /** Instead of a message without anything to show. */
  readonly empty: string
  /** A length in seconds. */
  readonly seconds: (count: number) => string
  /** A number of messages. */
  readonly messages: (count: number) => string
}

/** The words of each language. */
export const renderWords: Readonly<Record<RenderLocale, RenderWords>> = {
  en: {
    colon: ': ',
    comma: ', ',
    semicolon: '; ',
    image: 'image',
    file: 'file',
    voice: 'voice',
    video: 'video',
    location: 'location',
    face: 'face',
    custom: 'custom',
    merged: 'merged forward',
    stream: 'stream',
    tip: 'group tip',
    notice: 'group notice',
    unknown: 'unknown kind',
    system: 'system',
    recalled: 'message recalled',
    placeholder: 'message deleted or expired',
    empty: 'empty message',
    seconds: (count) => `${count} s`,
    messages: (count) => (count === 1 ? '1 message' : `${count} messages`),
  },
  zh: {
    colon: '：',
    comma: '，',
    semicolon: '；',
    image: '图片',
    file: '文件',
    voice: '语音',
    video: '视频',
    location: '位置',
    face: '表情',
    custom: '自定义消息',
    merged: '聊天记录',
    stream: '流式消息',
    tip: '群提示',
    notice: '群通知',
    unknown: '未知类型',
    system: '系统',
    recalled: '消息已撤回',
    placeholder: '消息已删除或已过期',
    empty: '空消息',
    seconds: (count) => `${count} 秒`,
    messages: (count) => `${count} 条消息`,
  },
}
