import type { PageLocale } from '../../wire/locale.ts'
import { recall, remember } from '../state/memory.ts'
import { en } from './en.ts'
import type { Words } from './words.ts'
import { zh } from './zh.ts'

const words: Readonly<Record<PageLocale, Words>> = { en, zh }

let current: PageLocale = 'en'

/** The language of the page. */
export function locale(): PageLocale {
  return current
}

/** Everything that the page says, in its language. */
export function say(): Words {
  return words[current]
}

/** Takes the language that was chosen last, or else the first of the browser's that there is. */
export function chooseLanguage(): void {
  const chosen = recall('language')
  const wanted = chosen === undefined ? navigator.languages : [chosen]
  const found = wanted.map((tag) => tag.slice(0, 2).toLowerCase()).find((tag) => tag === 'en' || tag === 'zh')
  applyLanguage(found === 'zh' ? 'zh' : 'en')
}

/** Changes to the other language. */
export function switchLanguage(): void {
  applyLanguage(current === 'en' ? 'zh' : 'en')
  remember('language', current)
}

function applyLanguage(language: PageLocale): void {
  current = language
  document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en'
  const texts: Readonly<Record<string, unknown>> = { ...say() }
  for (const element of document.querySelectorAll<HTMLElement>('[data-text]')) {
    element.textContent = String(texts[element.dataset.text ?? ''] ?? '')
  }
  for (const element of document.querySelectorAll<HTMLElement>('[data-label]')) {
    element.setAttribute('aria-label', String(texts[element.dataset.label ?? ''] ?? ''))
  }
  document.title = `timkit ${say().emulator}`
}
