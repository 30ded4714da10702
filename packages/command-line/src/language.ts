/** The languages that timkit speaks. */
export type Language = 'en' | 'zh'

/** A text in each language. */
export type Words = Readonly<Record<Language, string>>

/** The language of the person at the terminal, by the variables of POSIX; English unless they say Chinese. */
export function languageOf(env: Readonly<Record<string, string | undefined>>): Language {
  // An empty variable counts as not set.
  const locale = env.LC_ALL || env.LC_MESSAGES || env.LANG || ''
  return locale.startsWith('zh') ? 'zh' : 'en'
}
