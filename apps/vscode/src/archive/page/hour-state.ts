import type { HourState } from '@timkit/archive'
import { t } from '../../text.ts'

/** A sign for each state, as `timkit archive status` has them: told apart without colours too. */
export const hourSigns: Readonly<Record<HourState, string>> = {
  indexed: '█',
  redacted: '▓',
  partial: '%',
  ready: '▒',
  empty: '·',
  waiting: '?',
  due: '-',
  future: ' ',
  missed: 'X',
  unknown: '~',
  damaged: '!',
}

/** What tells of hours: the archive; while its index is away, the records alone; or an index whose files are elsewhere. */
export type ToldBy = 'archive' | 'records' | 'index'

/** What a state is called. */
export function hourStateName(state: HourState, toldBy: ToldBy = 'archive'): string {
  switch (state) {
    case 'indexed':
      return t('searchable')
    case 'redacted':
      return t('searchable, messages were erased')
    case 'partial':
      return t('searchable, but some of it cannot be read')
    case 'ready':
      return toldBy === 'records'
        ? t('kept; whether it can be searched is not known now')
        : t('kept, not searchable yet')
    case 'empty':
      return t('no file in seven days')
    case 'waiting':
      return t('no file yet')
    case 'due':
      return t('not kept yet')
    case 'future':
      return t('not over')
    case 'missed':
      return t('lost: deleted before it was kept')
    case 'unknown':
      return toldBy === 'index'
        ? t('not in the index, which cannot tell whether there was a file')
        : t('not known: its record was damaged')
    case 'damaged':
      return t('damaged')
  }
}
