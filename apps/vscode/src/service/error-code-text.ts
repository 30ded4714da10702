import type { ErrorExplanation } from '@timkit/core'
import { t } from '../text.ts'

/** What there is to say of an error code, as Markdown; its first line is a heading. */
export function errorCodeText({
  code,
  name,
  meaning,
  remedy,
  family,
  retry,
  documentation,
}: ErrorExplanation): string {
  return [
    `${code}${name === undefined ? '' : ` ${name}`}`,
    meaning,
    `**${t('What to do')}**: ${remedy}`,
    `${t('Service')}: ${family} · ${t('Repeat')}: ${retry}`,
    documentation,
  ].join('\n\n')
}
