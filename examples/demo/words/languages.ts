import { en } from './en.ts'
import type { Language, Words } from './words.ts'
import { zh } from './zh.ts'

const all: Readonly<Record<Language, Words>> = { en, zh }

/** Gives the words of a language. */
export function wordsOf(language: Language): Words {
  return all[language]
}

/** Finds out which language the person at this machine reads. */
export function languageOf(env: NodeJS.ProcessEnv): Language {
  const name = env.LC_ALL || env.LC_MESSAGES || env.LANG || ''
  return /^zh/i.test(name) ? 'zh' : 'en'
}
