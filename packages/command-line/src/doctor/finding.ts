import type { Language } from '../language.ts'

/** What a check found. */
export interface Finding {
  /** `fail`: the program cannot work like this. `note`: it can, and something is odd. */
  readonly level: 'ok' | 'note' | 'fail'
  readonly text: string
  /** What to do about it. */
  readonly remedy?: string | undefined
}

const labels: Readonly<Record<Language, Readonly<Record<Finding['level'], string>>>> = {
  en: { ok: 'ok    ', note: 'note  ', fail: 'fail  ' },
  // Each of these characters is two columns wide.
  zh: { ok: '正常  ', note: '注意  ', fail: '失败  ' },
}

/** A finding as a line of a report, with its remedy below. */
export function findingText({ level, text, remedy }: Finding, language: Language = 'en'): string {
  const below = remedy === undefined ? '' : `      ${remedy}\n`
  return `${labels[language][level]}${text}\n${below}`
}
