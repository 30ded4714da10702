import type { FillState, SearchedArchive } from '../../archive/searched-archive.ts'
import type { ToolCall } from '../define-tool.ts'
import { fillShare } from './shares.ts'

/** Fills an archive for as long as a call has time for it, and tells its progress. */
export function fillInTime(
  fill: SearchedArchive['fill'],
  { time, progress }: Pick<ToolCall, 'time' | 'progress'>,
): Promise<FillState> {
  return fill(
    (filling) => time.within(filling, fillShare),
    (done, total) => progress(done, total, 'hours'),
  )
}
