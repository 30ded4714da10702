import type { Language } from '@timkit/command-line'

const units = {
  en: { day: 'd', hour: 'h', minute: 'm', second: 's' },
  zh: { day: '天', hour: '小时', minute: '分', second: '秒' },
} as const

/** A length of time as people read it, of whole seconds: `45s`, `12m 5s`, `3h 20m`, `2d 4h`; `3小时20分`. */
export function lengthText(seconds: number, { language }: { readonly language: Language }): string {
  const names = units[language]
  const parts = [
    [Math.floor(seconds / 86_400), names.day],
    [Math.floor((seconds % 86_400) / 3_600), names.hour],
    [Math.floor((seconds % 3_600) / 60), names.minute],
    [Math.floor(seconds % 60), names.second],
  ] as const
  const first = parts.findIndex(([count]) => count > 0)
  if (first < 0) return `0${names.second}`
  // Two units are enough.
  return parts
    .slice(first, first + 2)
    .filter(([count]) => count > 0)
    .map(([count, name]) => `${count}${name}`)
    .join(language === 'zh' ? '' : ' ')
}
