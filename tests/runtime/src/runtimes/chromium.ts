import { launchChromium } from '@timkit/chromium'
import type { Browser } from 'playwright-core'
import { bundle } from '../bundle.ts'
import { environment } from '../program.ts'
import type { Runtime, RuntimeContext } from './runtime.ts'

/** An address that is never asked for over a network: the page is answered by the driver. */
const ORIGIN = 'https://suite.timkit.test'

const headers = {
  // Whatever is not the suite itself is refused: no network, no evaluated code.
  'content-security-policy': "default-src 'none'; script-src 'self'",
  'x-content-type-options': 'nosniff',
}

/** Headless Chromium: the suite runs in a page. */
export const chromium: Runtime = {
  name: 'chromium',
  async run(context) {
    const { temp, signal, print } = context
    const script = await bundle('chromium.ts', ['browser', 'import'])
    const env = environment(temp)
    const browser = await launchChromium({ env, signal, print: (line) => print(`# ${line}`) })
    const close = (): void => void browser.close().catch(() => undefined)
    signal.addEventListener('abort', close, { once: true })
    try {
      print(`# version ${browser.version()}`)
      await runPage(browser, script, context)
    } finally {
      signal.removeEventListener('abort', close)
      await browser.close()
    }
  },
}

async function runPage(browser: Browser, script: string, { print, signal }: RuntimeContext): Promise<void> {
  const page = await browser.newPage({ timezoneId: 'America/St_Johns', serviceWorkers: 'block' })
  page.on('pageerror', (error) => print(`Bail out! ${error.message}`))
  page.on('crash', () => print('Bail out! The page crashed'))
  await page.route('**/*', (route) => {
    const { pathname } = new URL(route.request().url())
    return pathname === '/suite.js'
      ? route.fulfill({ body: script, contentType: 'text/javascript; charset=utf-8', headers })
      : route.fulfill({
          body: '<!doctype html><title>timkit</title>',
          contentType: 'text/html; charset=utf-8',
          headers,
        })
  })
  await page.exposeFunction('print', print)
  await page.goto(`${ORIGIN}/`)
  // Given as text, as it is code of the page and not of this program.
  const passed = await page.evaluate("import('/suite.js').then(({ report }) => report(print))")
  signal.throwIfAborted()
  if (passed !== true) throw new Error('The suite failed')
}
