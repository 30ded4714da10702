import { type Message, renderText } from '@timkit/core'
import { coreLocale } from '../text.ts'

/** A message as one line, cut where a tree would cut it anyway. */
export function messageLine(message: Pick<Message, 'body' | 'status' | 'isSystem'>, maxLength = 120): string {
  return renderText(message, { locale: coreLocale(), maxLength })
}

/** A message in the lines that it was written in, to be copied, saved or read in full. */
export function messageLines(
  message: Pick<Message, 'body' | 'status' | 'isSystem'>,
  maxLength?: number,
): readonly string[] {
  return renderText(message, { locale: coreLocale(), maxLength, keepLines: true }).split('\n')
}

const icons: Readonly<Record<string, string>> = {
  TIMImageElem: 'file-media',
  TIMVideoFileElem: 'device-camera-video',
  TIMSoundElem: 'mic',
  TIMFileElem: 'file',
  TIMLocationElem: 'location',
  TIMFaceElem: 'smiley',
  TIMCustomElem: 'json',
  TIMRelayElem: 'comment-discussion',
  TIMStreamElem: 'sparkle',
  TIMGroupTipElem: 'info',
  TIMGroupSystemNoticeElem: 'info',
}

/** The codicon of a message, by what it holds first. */
export function messageIcon(message: Message, isOwn: boolean): string {
  if (message.status !== 'normal') return 'circle-slash'
  const icon = icons[message.body[0]?.MsgType ?? '']
  return icon ?? (isOwn ? 'reply' : 'comment')
}
