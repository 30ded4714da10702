import type { Call } from '../../../request/call.ts'
import { countedApart } from '../../../request/count.ts'
import { type FieldReader, fields } from '../../../request/fields.ts'
import { moderationCodes } from '../../im-msg-audit/codes.ts'
import { wordCodes } from '../codes.ts'

/** A page has at most this many. */
const mostPerPage = 100
/** A call has at most this many words. */
const mostWords = 10

/** A reader of a request, which has to name the app once more. */
export function readRequest(call: Call): FieldReader {
  const read = fields(call, { invalid: moderationCodes.badRequest })
  if (read.integer('SdkAppId') !== call.settings.sdkAppId)
    throw read.refusal('SdkAppId is not the app that calls')
  return read
}

/** The words of a request, of which there are 1 to 10. */
export function countedWords<Word>(name: string, words: readonly Word[]): readonly Word[] {
  const { badRequest: none } = moderationCodes
  return countedApart(name, words, { most: mostWords, none, tooMany: wordCodes.tooManyWords })
}

/** The part of a list that a request wants. */
export function pageOf<Item>(read: FieldReader, items: readonly Item[]): readonly Item[] {
  const offset = read.integer('Offset')
  return items.slice(offset, offset + read.integer('Limit', { min: 1, max: mostPerPage }))
}
