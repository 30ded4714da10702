import { t } from '../text.ts'
import type { App } from './app.ts'

/** The id of the app with sample data. */
export const sampleAppId = 'sample'

/** The app with sample data: a small tea shop on an emulator inside the extension. */
export function sampleApp(accounts: readonly string[] = ['shop_lin', 'shop_amy']): App {
  return {
    id: sampleAppId,
    label: t('Sample tea shop'),
    sdkAppId: 1400000000,
    identifier: 'administrator',
    region: 'china',
    // A name that leads nowhere: whatever happens, nothing of the sample reaches a network.
    baseUrl: 'https://emulator.invalid',
    stage: 'development',
    accounts,
    source: 'sample',
  }
}
