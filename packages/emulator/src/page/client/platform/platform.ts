import { byId, fill, make } from '../elements/dom.ts'
import { say } from '../language/language.ts'
import { recall, remember } from '../state/memory.ts'
import { pagePlatforms } from './platforms.ts'

/** A choice of where something is done: webhooks name it in `OptPlatform`. */
export function startPlatform(id: string): void {
  const select = byId<HTMLSelectElement>(id)
  fill(select, ...pagePlatforms.map((platform) => make('option', { value: platform }, platform)))
  select.value = pagePlatforms.find((platform) => platform === recall(id)) ?? pagePlatforms[0]
  select.addEventListener('change', () => remember(id, select.value))
}

/** Says what the choice is, in the language of the page. */
export function showPlatform(id: string): void {
  const select = byId<HTMLSelectElement>(id)
  select.setAttribute('aria-label', say().platform)
  select.title = say().platformHint
  const server = select.querySelector('option[value="RESTAPI"]')
  if (server !== null) server.textContent = say().platformOfServer
}

/** What was chosen. */
export function chosenPlatform(id: string): string {
  return byId<HTMLSelectElement>(id).value
}
