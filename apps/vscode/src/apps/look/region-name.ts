import type { Region } from '@timkit/core'
import { t } from '../../text.ts'

/** What people call the place where an app's data is. */
export function regionName(region: Region): string {
  switch (region) {
    case 'china':
      return t('Mainland China')
    case 'singapore':
      return t('Singapore')
    case 'seoul':
      return t('Seoul, South Korea')
    case 'tokyo':
      return t('Tokyo, Japan')
    case 'frankfurt':
      return t('Frankfurt, Germany')
    case 'silicon-valley':
      return t('Silicon Valley, USA')
    case 'jakarta':
      return t('Jakarta, Indonesia')
    case 'mumbai':
      return t('Mumbai, India')
    case 'riyadh':
      return t('Riyadh, Saudi Arabia')
  }
}
