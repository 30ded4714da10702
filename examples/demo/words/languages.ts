import { en } from './en.ts'
import type { Language, Words } from './words.ts'
import { zh } from './zh.ts'

const all: Readonly<Record<Language, Words>> = { en, zh }

export function wordsOf(language: Language): Words {
  return all[language]
}

/** The language of the person at this machine, by the variables of its locale. */
export function languageOf(env: NodeJS.ProcessEnv): Language {
  const name = env.LC_ALL || env.LC_MESSAGES || env.LANG || ''
  return /^zh/i.test(name) ? 'zh' : 'en'
}
