import { type Message, renderText, searchText } from '@timkit/core'
import { isObject } from '@timkit/core/internal'
import type { Language } from '../../config/config.ts'
import type { MessageStyle } from '../../render/message-text.ts'
import { maskText } from '../../safety/mask.ts'
import { safeLine } from '../../safety/sanitize.ts'
import { wholeWords } from '../../told/whole-words.ts'

/** A part of a message: who sent it where, a line of its text, a piece of the app's own data, or a file. */
export interface MessagePart {
  readonly of: 'head' | 'text' | 'data' | 'file'
  /** What it is called, of data and files. */
  readonly name?: string | undefined
  readonly text?: string | undefined
  /** Whether it goes on where the part before it ends. */
  readonly goesOn?: true | undefined
  readonly bytes?: number | undefined
  readonly url?: string | undefined
}

/** Longer lines are given in pieces, so that a page can end between two of them. */
const pieceLength = 160

/** Takes a message apart, without leaving anything out: what was recalled has no parts. */
export function partsOf(message: Message, style: MessageStyle, withAddresses: boolean): MessagePart[] {
  if (message.status !== 'normal') return []
  const safe = (text: string): string => safeLine(maskText(text, style.mask))
  const own = (name: string, text: unknown): MessagePart[] =>
    typeof text !== 'string' || text === ''
      ? []
      : piecesOf(safe(text)).map((piece): MessagePart => ({ of: 'data', name, ...piece }))
  const text = searchText(withoutOwnData(message, style), { locale: style.language, keepLines: true })
  const lines = text.split('\n')
  const say = wholeWords[style.language]
  return [
    ...lines.flatMap((line) => piecesOf(safe(line)).map((piece): MessagePart => ({ of: 'text', ...piece }))),
    ...message.body.flatMap(({ MsgType, MsgContent }) =>
      MsgType === 'TIMCustomElem' && isObject(MsgContent)
        ? [...own(say.data, MsgContent.Data), ...own(say.extension, MsgContent.Ext)]
        : [],
    ),
    ...own('CloudCustomData', message.cloudCustomData),
    ...message.body
      .flatMap((element) => filesOf(element, withAddresses, style.language))
      .map((file) => ({
        ...file,
        name: file.name && safe(file.name),
        // An address that holds what is masked is not given: without it, it is none.
        url:
          file.url !== undefined && maskText(file.url, style.mask) === file.url
            ? safeLine(file.url)
            : undefined,
      })),
  ]
}

/** A message in whose text the app's own data is not said, as that follows in parts of its own. */
function withoutOwnData(message: Message, { language: locale }: MessageStyle): Message {
  const named = (element: Message['body'][number]): Message['body'][number] => {
    const { MsgType, MsgContent } = element
    if (MsgType !== 'TIMCustomElem' || !isObject(MsgContent)) return element
    const said = renderText([element], { locale })
    const nameless = renderText([{ MsgType, MsgContent: {} } as never], { locale })
    const isData = !MsgContent.Desc && said.startsWith(nameless.slice(0, -1))
    return { MsgType: 'TIMTextElem', MsgContent: { Text: isData ? nameless : said } }
  }
  return { ...message, body: message.body.map(named) }
}

function piecesOf(line: string): Pick<MessagePart, 'text' | 'goesOn'>[] {
  if (line.length <= pieceLength) return line === '' ? [] : [{ text: line }]
  const pieces: Pick<MessagePart, 'text' | 'goesOn'>[] = []
  for (let start = 0; start < line.length; ) {
    const at = endOfPiece(line, start)
    pieces.push({ text: line.slice(start, at), goesOn: start > 0 || undefined })
    start = at
  }
  return pieces
}

/** Behind the last space, if there is one in the second half; and not through the middle of a character. */
function endOfPiece(line: string, start: number): number {
  const end = start + pieceLength
  if (end >= line.length) return line.length
  const space = line.lastIndexOf(' ', end - 1)
  if (space >= start + pieceLength / 2) return space + 1
  return /[\uDC00-\uDFFF]/.test(line[end] ?? '') ? end + 1 : end
}

/** Members of name, size and address of files. */
const files = {
  TIMFileElem: ['FileName', 'FileSize', 'Url'],
  TIMSoundElem: ['', 'Size', 'Url'],
  TIMVideoFileElem: ['', 'VideoSize', 'VideoUrl'],
} as const satisfies Record<string, readonly [nameMember: string, size: string, url: string]>

function isFile(type: string): type is keyof typeof files {
  return Object.hasOwn(files, type)
}

function filesOf(
  { MsgType, MsgContent }: Message['body'][number],
  withAddresses: boolean,
  language: Language,
): MessagePart[] {
  if (!isObject(MsgContent)) return []
  const say = wholeWords[language]
  const fileOf = (name: string, bytes: unknown, url: unknown): MessagePart => ({
    of: 'file',
    name,
    bytes: typeof bytes === 'number' ? bytes : undefined,
    url: withAddresses && typeof url === 'string' && url !== '' ? url : undefined,
  })
  if (MsgType === 'TIMImageElem' && Array.isArray(MsgContent.ImageInfoArray)) {
    return MsgContent.ImageInfoArray.filter(isObject).map((info) =>
      fileOf(say.picture(String(info.Width), String(info.Height)), info.Size, info.URL),
    )
  }
  if (!isFile(MsgType)) return []
  const [nameMember, size, url] = files[MsgType]
  const name = say.files[MsgType]
  const own = MsgContent[nameMember]
  return [
    fileOf(
      typeof own === 'string' && own !== '' ? `${name} ${own}` : name,
      MsgContent[size],
      MsgContent[url],
    ),
  ]
}
