import { launchChromium } from '@timkit/chromium'
import type { Browser } from 'playwright-core'

/** Starts a Chromium that shows Chinese letters and emoji. */
export function startChromium(fonts: readonly string[]): Promise<Browser> {
  return launchChromium({ fonts })
}
