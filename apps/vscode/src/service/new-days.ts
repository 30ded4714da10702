import type { Viewpoint } from '../time/time-text.ts'
import { beijing } from '../time/zone.ts'

/** So often is looked at the clock, in milliseconds: in every zone a day begins at a quarter of an hour. */
const quarterMs = 15 * 60_000

/** What {@link onNewDay} needs. */
export interface NewDays {
  readonly viewpoint: () => Viewpoint
  /** Called when a day has begun, in the zone of times or in Beijing: what was today is yesterday then. */
  readonly redraw: () => void
}

/**
 * Redraws when a day has begun, soon after midnight or when a machine wakes up. The zone is asked for then: the first one takes longer to find
 * out than all else at start.
 *
 * @param now The clock. @default Date.now
 * @returns what ends that
 */
export function onNewDay({ viewpoint, redraw }: NewDays, now: () => number = () => Date.now()): () => void {
  let last = now()
  let timer: ReturnType<typeof setTimeout> | undefined
  const wait = (): void => {
    timer = setTimeout(() => void look(), quarterMs - (now() % quarterMs) + 1000)
  }
  const look = async (): Promise<void> => {
    const { isoDate } = await import('../time/time-text.ts')
    const { zone } = viewpoint()
    const [before, after] = [new Date(last), new Date(now())]
    last = after.getTime()
    if ([zone, beijing].some((one) => isoDate(before, one) !== isoDate(after, one))) redraw()
    if (timer !== undefined) wait()
  }
  wait()
  return () => {
    clearTimeout(timer)
    timer = undefined
  }
}
