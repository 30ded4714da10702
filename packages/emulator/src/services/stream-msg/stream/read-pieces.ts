import type { StreamChunk, StreamContent } from '@timkit/core/wire'
import type { FieldReader } from '../../../request/fields.ts'

/** The pieces of a request. */
export interface Pieces {
  readonly chunks: readonly StreamChunk[]
  /** What old clients show. */
  readonly compatibleText: string | undefined
  /** Which message goes on; `undefined` for a new one. */
  readonly stream: string | undefined
  /** Whether the last piece is among them. */
  readonly done: boolean
}

/** Reads the one element of a request, with its pieces. */
export function readPieces(read: FieldReader): Pieces {
  const [element, ...rest] = read.objectList('MsgBody')
  if (element === undefined || rest.length > 0) throw read.refusal('MsgBody must have one element')
  if (element.raw.MsgType !== 'TIMStreamElem') throw read.refusal('MsgBody[0].MsgType must be TIMStreamElem')
  const content = element.optionalObject('MsgContent')
  if (content === undefined) throw read.refusal('MsgBody[0].MsgContent is missing')
  const chunks = content.objectList('Chunks').map(readChunk)
  if (chunks.length === 0) throw read.refusal('Chunks has no entry')
  const id = content.optionalText('StreamMsgID')
  return {
    chunks,
    compatibleText: content.optionalText('CompatibleText'),
    stream: id === '' ? undefined : id,
    done: chunks.some(({ IsLast }) => IsLast),
  }
}

function readChunk(read: FieldReader): StreamChunk {
  const { IsLast } = read.raw
  if (typeof IsLast !== 'boolean') throw read.refusal('IsLast must be true or false')
  const Markdown = read.optionalText('Markdown')
  if (Markdown === undefined) throw read.refusal('Markdown is missing')
  return { EventType: read.text('EventType'), Index: read.integer('Index'), Markdown, IsLast }
}

/** A body with the pieces of a message that begins. */
export function firstBody({ chunks, compatibleText }: Pieces, id: string): string {
  return bodyOf({
    Chunks: chunks,
    ...(compatibleText !== undefined && { CompatibleText: compatibleText }),
    StreamMsgID: id,
  })
}

/** A body with more pieces. */
export function longerBody(body: string, { chunks, compatibleText }: Pieces): string {
  const [{ MsgContent }] = JSON.parse(body)
  return bodyOf({
    ...MsgContent,
    ...(compatibleText !== undefined && { CompatibleText: compatibleText }),
    Chunks: [...MsgContent.Chunks, ...chunks],
  })
}

function bodyOf(MsgContent: StreamContent): string {
  return JSON.stringify([{ MsgType: 'TIMStreamElem', MsgContent }])
}
