import { oneLine } from '@timkit/core'
import { skippedNote } from '../../messages/skipped-tally.ts'
import { t } from '../../text.ts'
import { type Viewpoint, zoneTitle } from '../../time/time-text.ts'
import type { ConversationReader } from '../reader.ts'
import type { Change } from './protocol.ts'

/** What the page shows around the messages. */
export type AroundMessages = Pick<Change, 'older' | 'newer' | 'title' | 'subtitle' | 'notes'>

/** What that follows from. */
export interface AroundSource {
  readonly reader: Pick<ConversationReader, 'kept' | 'hasOlder' | 'skipped' | 'title'>
  /** Whether loaded messages are above the first in the page, and below the last. */
  readonly beyond: { readonly above: boolean; readonly below: boolean }
  /** Whether loading failed: then it is tried again only when somebody asks. */
  readonly failed: boolean
  /** Why it is not known whether there is anything new. */
  readonly unasked: string | undefined
  readonly subtitle: string
  readonly viewpoint: Viewpoint
}

/** Says what stands around the messages: whether there are more, what could not be read, and in which zone times are told. */
export function aroundMessages(source: AroundSource): AroundMessages {
  const { reader, beyond, failed, unasked, subtitle, viewpoint } = source
  const { kept, hasOlder, skipped, title } = reader
  const isMore = beyond.above || hasOlder
  const beginning = kept.length === 0 ? t('No messages are kept.') : t('The conversation begins here.')
  const isKnown = (note: string | undefined): note is string => note !== undefined
  return {
    older: !isMore ? 'none' : beyond.above || !failed ? 'more' : 'on-demand',
    newer: beyond.below,
    title: oneLine(title),
    subtitle,
    notes: {
      above: [isMore ? undefined : beginning, skippedNote(skipped)].filter(isKnown),
      below: [unasked, t('Times are in {0}.', zoneTitle(viewpoint))].filter(isKnown),
    },
  }
}
