import { setTimeout as sleep } from 'node:timers/promises'
import type { FrameLocator, Locator, Page } from 'playwright-core'
import { persist } from './persist.ts'

/** How long something may take that a person would do again after that long, in milliseconds. */
const patience = 10_000

/** The workbench as a person uses it: by names that are shown or spoken. */
export class Workbench {
  readonly page: Page
  /** The folder that is open. */
  readonly folder: string
  readonly #input: Locator

  private constructor(page: Page, folder: string) {
    this.page = page
    this.folder = folder
    this.#input = page.locator('.quick-input-widget input.input')
  }

  /** Opens the editor and waits until it listens. */
  static async open(page: Page, { url, path }: { url: string; path: string }): Promise<Workbench> {
    await page.goto(url, { waitUntil: 'domcontentloaded' })
    await started(page)
    return new Workbench(page, path)
  }

  /** Closes the window and opens it again, with the same secrets and state. */
  async reload(): Promise<void> {
    await this.page.reload({ waitUntil: 'domcontentloaded' })
    await started(this.page)
  }

  /** Shows a view container. */
  async show(title: string): Promise<void> {
    const tab = this.page.getByRole('tab', { name: title }).first()
    await tab.waitFor({ timeout: 60_000 })
    const selected = this.page.getByRole('tab', { name: title, selected: true }).first()
    await persist(async () => {
      if (!(await selected.isVisible())) await tab.click({ timeout: patience })
      await selected.waitFor({ timeout: patience })
    })
  }

  /** A line of any tree, by what a screen reader says. */
  line(name: RegExp): Locator {
    return this.page.getByRole('treeitem', { name }).first()
  }

  /** Opens a line. */
  async expand(name: RegExp): Promise<void> {
    const line = this.line(name)
    await line.waitFor()
    await persist(async () => {
      if ((await line.getAttribute('aria-expanded')) === 'true') return
      await line.locator('.monaco-tl-twistie').click({ timeout: patience })
      await this.page.getByRole('treeitem', { name, expanded: true }).first().waitFor({ timeout: patience })
    })
  }

  /** Runs a command of the palette. */
  async command(title: string): Promise<void> {
    const wanted = `>${title}`
    await persist(async () => {
      if ((await this.#value()) === undefined) await this.page.keyboard.press('F1')
      await this.#input.waitFor({ timeout: patience })
      await this.#input.fill(wanted, { timeout: patience })
      // Visible is not enough: the list lags behind the text.
      await this.#focused(title).waitFor({ timeout: patience })
      await this.page.keyboard.press('Enter')
      await this.#until(async () => (await this.#value()) !== wanted)
    }, this.#escape)
  }

  /** Chooses an entry of a list of the palette by writing it. */
  async choose(title: RegExp, entry: string): Promise<void> {
    await this.#bar(title).waitFor()
    await persist(async () => {
      await this.#input.fill(entry, { timeout: patience })
      await this.#focused(entry).waitFor({ timeout: patience })
      await this.page.keyboard.press('Enter')
      await this.#until(async () => !(await this.#bar(title).isVisible()))
    })
  }

  /** Answers an input of the palette, recognised by its title. */
  async answer(title: RegExp, text: string): Promise<void> {
    const bar = this.#bar(title)
    await bar.waitFor()
    await persist(async () => {
      await this.#input.fill(text, { timeout: patience })
      await this.#input.press('Enter', { timeout: patience })
      await bar.waitFor({ state: 'hidden', timeout: 2 * patience })
    })
  }

  /** Picks an entry of a list of the palette. */
  async pick(entry: RegExp): Promise<void> {
    const row = this.entry(entry)
    await row.waitFor()
    await persist(async () => {
      if (await row.isVisible()) await row.click({ timeout: patience })
      await row.waitFor({ state: 'hidden', timeout: patience })
    })
  }

  /** An entry of a list of the palette. */
  entry(text: RegExp): Locator {
    return this.page.locator('.quick-input-list .monaco-list-row', { hasText: text }).first()
  }

  /** Chooses from the context menu of a line. */
  async menu(name: RegExp, entry: string): Promise<void> {
    await persist(async () => {
      await this.line(name).click({ button: 'right', timeout: patience })
      await this.chooseInMenu(entry)
    }, this.#escape)
  }

  /** Chooses from the context menu that is open. */
  async chooseInMenu(entry: string): Promise<void> {
    const choice = this.page.locator('.monaco-menu .action-item:not(.disabled)', { hasText: entry }).first()
    await choice.waitFor({ timeout: patience })
    // A menu takes no click just after it opens, so that the click that opened it does not choose.
    await sleep(200)
    await choice.hover({ timeout: patience })
    await choice.click({ timeout: patience })
    await choice.waitFor({ state: 'hidden', timeout: patience })
  }

  /** A notice at the lower right. */
  notice(text: RegExp): Locator {
    return this.page.locator('.notification-list-item', { hasText: text }).filter({ visible: true }).first()
  }

  /** A question that has to be answered first. */
  dialog(text: RegExp): Locator {
    return this.page.locator('.monaco-dialog-box', { hasText: text })
  }

  /** The text of an editor. Spaces are no-break spaces there. */
  editor(text: RegExp): Locator {
    return this.page.locator('.editor-instance .view-lines', { hasText: text }).first()
  }

  /** What was copied. */
  clipboard(): Promise<string> {
    return this.page.evaluate(() => navigator.clipboard.readText())
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

  readonly #escape = async (): Promise<void> => {
    await this.page.keyboard.press('Escape')
  }

  #bar(title: RegExp): Locator {
    return this.page.locator('.quick-input-titlebar', { hasText: title }).filter({ visible: true })
  }

  #focused(text: string): Locator {
    return this.page.locator('.quick-input-list .monaco-list-row.focused', { hasText: text })
  }

  /** What the palette holds; undefined when it is closed. */
  async #value(): Promise<string | undefined> {
    return (await this.#input.isVisible()) ? this.#input.inputValue().catch(() => undefined) : undefined
  }

  async #until(condition: () => Promise<boolean>): Promise<void> {
    const end = Date.now() + patience
    while (!(await condition())) {
      if (Date.now() > end) throw new Error('The palette did not take it')
      await sleep(50)
    }
  }
}

/** Waits until a workbench listens: keys that come before are lost. */
async function started(page: Page): Promise<void> {
  await page.locator('.activitybar').waitFor({ timeout: 120_000 })
  await page.waitForFunction(() => performance.getEntriesByName('code/didStartWorkbench').length > 0)
}
