import { byId, fill, make } from '../elements/dom.ts'
import { icon } from '../elements/icons.ts'
import { say } from '../language/language.ts'

/** Starts the button that goes back to the start, which asks first. */
export function startStartOver(reset: () => Promise<void>): void {
  const dialog = byId<HTMLDialogElement>('confirm')
  byId('start-over').addEventListener('click', () => {
    const cancel = make('button', { type: 'button', class: 'button' }, say().cancel)
    const confirm = make('button', { type: 'button', class: 'button danger' }, say().startOver)
    cancel.addEventListener('click', () => dialog.close())
    confirm.addEventListener('click', () => {
      dialog.close()
      void reset()
    })
    fill(
      dialog,
      make('h2', { id: 'confirm-title' }, say().startOverQuestion),
      make('p', {}, say().startOverText),
      make('div', { class: 'dialog-buttons' }, cancel, confirm),
    )
    dialog.showModal()
    cancel.focus()
  })
}

/** Shows the button in the language of the page. */
export function showStartOver(): void {
  const button = byId('start-over')
  button.setAttribute('aria-label', say().startOver)
  button.title = say().startOver
  fill(button, icon('restart'))
}
