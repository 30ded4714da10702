import type { RenderLocale } from '@timkit/core'

/** Everything that is said around messages, in a language. */
export interface MessageWords {
  /** The language, in which core says what custom data and changes in groups mean. */
  readonly locale: RenderLocale
  /** Between two details. */
  readonly comma: string
  /** A picture. */
  readonly image: string
  /** A file. */
  readonly file: string
  /** A voice message. */
  readonly sound: string
  /** A video. */
  readonly video: string
  /** A place. */
  readonly location: string
  /** A sticker or emoji that is not known. */
  readonly face: string
  /** An element of the app's own kind. */
  readonly custom: string
  /** Messages that were forwarded as one. */
  readonly merged: string
  /** A stream without any text yet. */
  readonly stream: string
  /** A change in a group that says nothing. */
  readonly groupTip: string
  /** An element that does not say what it is. */
  readonly unknown: string
  /** Who sends what no account sent. */
  readonly system: string
  /** Instead of a message that was taken back. */
  readonly recalled: string
  /** Instead of a message that was deleted or has expired. */
  readonly placeholder: string
  /** Instead of a message without anything to show. */
  readonly empty: string
  /** A length in seconds. */
  readonly seconds: (count: number) => string
  /** How many messages were forwarded. */
  readonly messages: (count: number) => string
  /** Degrees of latitude and longitude. */
  readonly coordinates: (latitude: number, longitude: number) => string
  /** On what shows a picture, which is loaded then. */
  readonly showPicture: string
  /** On what opens a picture or a file. */
  readonly open: string
  /** On what opens a voice message. */
  readonly openSound: string
  /** On what opens a video. */
  readonly openVideo: string
  /** On what unfolds a long text. */
  readonly showAll: (lines: number) => string
  /** On what unfolds the data of an app. */
  readonly data: string
  /** What a character is that cannot be seen, by its number. */
  readonly hiddenCharacter: (name: string) => string
  /** Instead of a message that cannot be drawn. */
  readonly cannotShow: (reason: string) => string
  /** How a message is announced. */
  readonly spoken: (name: string, time: string, text: string) => string
}
