type Step = (index: number, last: number) => number

const forward: Step = (index, last) => Math.min(index + 1, last)
const backward: Step = (index) => Math.max(index - 1, 0)
const ends: Readonly<Record<string, Step>> = { Home: () => 0, End: (_, last) => last }
const steps: Readonly<Record<'vertical' | 'horizontal', Readonly<Record<string, Step>>>> = {
  vertical: { ArrowDown: forward, ArrowUp: backward, ...ends },
  horizontal: { ArrowRight: forward, ArrowLeft: backward, ...ends },
}

/** Lets the arrow keys go through the rows of a list, which takes one stop of the Tab key only. */
export function startRoving(
  list: HTMLElement,
  selector: string,
  direction: 'vertical' | 'horizontal' = 'vertical',
): void {
  list.addEventListener('keydown', (event) => {
    const step = steps[direction][event.key]
    const stops = [...list.querySelectorAll<HTMLElement>(selector)].filter(
      (stop) => !stop.closest('[hidden]'),
    )
    const index = stops.indexOf(event.target as HTMLElement)
    if (step === undefined || index === -1 || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    stops[step(index, stops.length - 1)]?.focus()
  })
  list.addEventListener('focusin', () => updateRoving(list, selector))
}

/** Chooses the row that the Tab key stops at: the one with the focus, else the current or selected one, else the first. */
export function updateRoving(list: HTMLElement, selector: string): void {
  const stops = [...list.querySelectorAll<HTMLElement>(selector)].filter((stop) => !stop.closest('[hidden]'))
  const stop =
    stops.find((each) => each === document.activeElement) ??
    stops.find((each) => each.matches('[aria-current="true"], [aria-selected="true"]')) ??
    stops[0]
  for (const each of stops) each.tabIndex = each === stop ? 0 : -1
}
