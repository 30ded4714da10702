import type { Message } from '@timkit/core'
import { checkDownloadUrl, isObject } from '@timkit/core/internal'
import type { App } from '../../app.ts'
import type { Language } from '../../config/config.ts'
import { wholeWords } from '../../told/whole-words.ts'
import type { Picture } from '../answer.ts'
import { later } from '../answer-time.ts'
import type { ToolCall } from '../define-tool.ts'

/** Larger pictures are not shown: a model reads each byte of the base64. */
const mostBytes = 1_048_576
/** Of the time of the answer: what else the message holds has yet to be written. */
const pictureShare = 0.8

/** How files of the kinds that models look at begin. */
const kinds: readonly (readonly [mimeType: string, start: readonly number[], at: number])[] = [
  ['image/png', [0x89, 0x50, 0x4e, 0x47], 0],
  ['image/jpeg', [0xff, 0xd8, 0xff], 0],
  ['image/gif', [0x47, 0x49, 0x46, 0x38], 0],
  ['image/webp', [0x57, 0x45, 0x42, 0x50], 8],
]

/**
 * Downloads the first picture of a message, the smallest of its sizes that is no thumbnail. The address was written by whoever sent it: only hosts of
 * Tencent and those that the operator named are asked, never by a redirect.
 *
 * @returns the picture, or why there is none, in words of ours
 */
export async function readPicture(
  message: Message,
  { downloads, config }: Pick<App, 'downloads'> & { readonly config: Pick<App['config'], 'language'> },
  { signal, time }: Pick<ToolCall, 'signal' | 'time'>,
): Promise<Picture | string> {
  const say = wholeWords[config.language]
  const address = addressOf(message)
  if (address === undefined) return say.noPictureInIt
  let url: URL
  try {
    url = checkDownloadUrl(address, downloads.hosts)
  } catch {
    return say.otherHost
  }
  const stop = new AbortController()
  const giveUp = (): void => stop.abort()
  signal.addEventListener('abort', giveUp, { once: true })
  try {
    const picture = await time.within(pictureAt(url, downloads, { signal: stop.signal, say }), pictureShare)
    return picture === later ? say.hostTooSlow : picture
  } catch (error) {
    if (signal.aborted) throw error
    return say.hostFailed
  } finally {
    signal.removeEventListener('abort', giveUp)
    giveUp()
  }
}

async function pictureAt(
  url: URL,
  { fetch }: App['downloads'],
  { signal, say }: { readonly signal: AbortSignal; readonly say: (typeof wholeWords)[Language] },
): Promise<Picture | string> {
  const response = await fetch(url.href, { redirect: 'error', signal })
  if (!response.ok) return say.hostStatus(response.status)
  const bytes = await readAtMost(response, mostBytes)
  if (bytes === undefined) return say.tooLarge(mostBytes)
  const [mimeType] =
    kinds.find(([, start, at]) => start.every((byte, index) => bytes[at + index] === byte)) ?? []
  return mimeType === undefined ? say.otherKind : { data: Buffer.from(bytes).toString('base64'), mimeType }
}

function addressOf({ body }: Message): string | undefined {
  for (const { MsgType, MsgContent } of body) {
    if (MsgType !== 'TIMImageElem' || !isObject(MsgContent) || !Array.isArray(MsgContent.ImageInfoArray))
      continue
    const sizes = MsgContent.ImageInfoArray.filter(
      (info): info is { Type: unknown; URL: string } => isObject(info) && typeof info.URL === 'string',
    )
    const [best] = [2, 1, 3].flatMap((type) => sizes.filter(({ Type }) => Type === type))
    if (best !== undefined) return best.URL
  }
  return undefined
}

/** Reads a body no further than a number of bytes; `undefined` when it is longer. */
async function readAtMost(response: Response, most: number): Promise<Uint8Array | undefined> {
  const pieces: Uint8Array[] = []
  let length = 0
  for await (const piece of response.body ?? []) {
    length += piece.length
    if (length > most) return undefined
    pieces.push(piece)
  }
  return Buffer.concat(pieces)
}
