import { setTimeout as sleep } from 'node:timers/promises'
import type { FrameLocator, Locator, Page } from 'playwright-core'

/** The workbench as a person uses it: by names that are shown or spoken. */
export class Workbench {
  readonly page: Page

  private constructor(page: Page) {
    this.page = page
  }

  /** Opens the editor and waits for it. */
  static async open(page: Page, url: string): Promise<Workbench> {
    await page.goto(url)
    await page.locator('.activitybar').waitFor({ timeout: 60_000 })
    return new Workbench(page)
  }

  /** Shows a view container. */
  async show(title: string): Promise<void> {
    const tab = this.page.getByRole('tab', { name: title }).first()
    await tab.waitFor({ timeout: 30_000 })
    if ((await tab.getAttribute('aria-selected')) !== 'true') await tab.click()
  }

  /** A line of any tree, by what a screen reader says. */
  line(name: RegExp): Locator {
    return this.page.getByRole('treeitem', { name }).first()
  }

  /** Opens or closes a line. */
  async toggle(name: RegExp): Promise<void> {
    await this.line(name).locator('.monaco-tl-twistie').click()
  }

  /** Runs a command of the palette. */
  async command(title: string): Promise<void> {
    const input = this.page.locator('.quick-input-widget input.input')
    for (let attempt = 1; ; attempt++) {
      try {
        await this.page.keyboard.press('F1')
        await input.waitFor({ timeout: 3000 })
        await input.fill(`>${title}`)
        // Visible is not enough: the list lags behind the text.
        await this.page
          .locator('.quick-input-list .monaco-list-row.focused', { hasText: title })
          .waitFor({ timeout: 3000 })
        await this.page.keyboard.press('Enter')
        return
      } catch (error) {
        if (attempt === 5) throw error
        await this.page.keyboard.press('Escape')
        await sleep(300)
      }
    }
  }

  /** Closes everything that is open, also documents that another profile left unsaved. */
  async closeEditors(): Promise<void> {
    await this.command('View: Close All Editors')
    const discard = this.page.getByRole('button', { name: "Don't Save" })
    const empty = this.page.locator('.editor-group-watermark')
    await discard.or(empty).filter({ visible: true }).first().waitFor()
    if (await discard.isVisible()) await discard.click()
  }

  /** Answers an input of the palette, recognised by its title. */
  async answer(title: RegExp, text: string): Promise<void> {
    await this.page.locator('.quick-input-titlebar', { hasText: title }).waitFor({ timeout: 15_000 })
    const input = this.page.locator('.quick-input-widget input.input')
    await input.fill(text)
    await input.press('Enter')
  }

  /** Picks an entry of a list of the palette. */
  async pick(entry: RegExp): Promise<void> {
    await this.page.locator('.quick-input-list .monaco-list-row', { hasText: entry }).first().click()
  }

  /** Chooses from the context menu of a line. */
  async menu(name: RegExp, entry: string): Promise<void> {
    const choice = this.page.locator('.monaco-menu .action-item:not(.disabled)', { hasText: entry }).first()
    for (let attempt = 1; ; attempt++) {
      try {
        await this.line(name).click({ button: 'right' })
        await choice.waitFor({ timeout: 3000 })
        await sleep(200)
        await choice.hover()
        await choice.click({ timeout: 2000 })
        await choice.waitFor({ state: 'hidden', timeout: 2000 })
        return
      } catch (error) {
        if (attempt === 5) throw error
        await this.page.keyboard.press('Escape')
      }
    }
  }

  /** A notice at the lower right. */
  notice(text: RegExp): Locator {
    return this.page.locator('.notification-list-item', { hasText: text }).first()
  }

  /** The text of the editor in front. Spaces are no-break spaces there. */
  editor(text: RegExp): Locator {
    return this.page.locator('.editor-instance .view-lines', { hasText: text }).first()
  }

  /** The page of the webview in front. */
  webview(): FrameLocator {
    return this.page
      .locator('iframe.webview.ready')
      .filter({ visible: true })
      .last()
      .contentFrame()
      .frameLocator('iframe#active-frame')
  }
}
