import { t } from '../../text.ts'
import type { Stage } from '../app.ts'

export function stageName(stage: Stage): string {
  if (stage === 'production') return t('production')
  return stage === 'testing' ? t('testing') : t('development')
}
