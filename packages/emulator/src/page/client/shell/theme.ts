import { byId, fill } from '../elements/dom.ts'
import { icon } from '../elements/icons.ts'
import { say } from '../language/language.ts'
import { recall, remember } from '../state/memory.ts'

const themes = ['auto', 'light', 'dark'] as const
type Theme = (typeof themes)[number]

let current: Theme = 'auto'

/** Takes the colours that were chosen last, and changes them when the button is pressed. */
export function startTheme(): void {
  current = themes.find((theme) => theme === recall('theme')) ?? 'auto'
  byId('theme').addEventListener('click', () => {
    current = themes[(themes.indexOf(current) + 1) % themes.length] ?? 'auto'
    remember('theme', current)
    showTheme()
  })
}

/** Shows the chosen colours and says which they are. */
export function showTheme(): void {
  document.documentElement.dataset.theme = current
  const button = byId('theme')
  const label = say().theme[current]
  button.setAttribute('aria-label', label)
  button.title = label
  fill(button, icon(current))
}
