/**
 * The faces of the keyboard of Tencent's user interface kits, by name. What an app calls its own is not known.
 *
 * @see https://github.com/Tencent-RTC/TUIKit
 * @module
 */

const faces: Readonly<Record<string, string>> = {
  Expect: '🤗',
  Blink: '😉',
  Guffaw: '😆',
  KindSmile: '😊',
  Haha: '😄',
  Cheerful: '😀',
  Smile: '🙂',
  Sorrow: '😢',
  Speechless: '😓',
  Amazed: '😲',
  Complacent: '😏',
  Lustful: '😍',
  Stareyes: '🤩',
  Giggle: '🤭',
  Daemon: '😈',
  Rage: '😡',
  Yawn: '🥱',
  TearsLaugh: '😂',
  Silly: '🤪',
  Wail: '😭',
  Kiss: '😘',
  Trapped: '😣',
  Fear: '😱',
  BareTeeth: '😬',
  FlareUp: '😤',
  Tact: '😌',
  Shit: '💩',
  ShutUp: '🤐',
  Sigh: '😮‍💨',
  Hehe: '😁',
  Silent: '🤫',
  Skull: '💀',
  Mask: '😷',
  Beer: '🍺',
  Cake: '🎂',
  RedPacket: '🧧',
  Bombs: '💣',
  Ai: '❤️',
  Celebrate: '🎉',
  Bless: '🙏',
  Flower: '🌹',
  Watermelon: '🍉',
  Cow: '🐮',
  Fool: '🤡',
  Surprised: '😮',
  Askance: '😒',
  Monster: '👾',
  Pig: '🐷',
  Coffee: '☕',
  Ok: '👌',
  Heart: '❤️',
  Sun: '☀️',
  Moon: '🌙',
  Star: '⭐',
  Rich: '🤑',
  Fortune: '🪙',
  Prohibit: '🚫',
  Convinced: '🫡',
  Knife: '🔪',
  Like: '👍',
}

/** The emoji that a face looks like, by its name with or without brackets; `undefined` for one that is not known. */
export function emojiOf(name: string): string | undefined {
  const [, key = ''] = /^\[?TUIEmoji_(\w+)\]?$/.exec(name) ?? []
  return Object.hasOwn(faces, key) ? faces[key] : undefined
}
