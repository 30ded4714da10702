import { t } from '../../text.ts'
import type { AppColor } from './app-color.ts'

/** The name of a colour. */
export function colorName(color: AppColor): string {
  switch (color) {
    case 'blue':
      return t('blue')
    case 'green':
      return t('green')
    case 'orange':
      return t('orange')
    case 'purple':
      return t('purple')
    case 'yellow':
      return t('yellow')
    case 'foreground':
      return t('none, as text')
  }
}
