import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { referenceUrl, renderReference } from '../../scripts/endpoints.ts'
import { readServices } from '../../scripts/read-services.ts'
import { renderServices } from '../../scripts/services.ts'
import { renderWebhooks, webhooksUrl } from '../../scripts/webhooks.ts'

const services = await readServices()

test.each(renderServices(services))('$url.pathname says what the tables say', async ({ url, text }) => {
  expect(await readFile(url, 'utf8'), 'run `pnpm run docs`').toBe(text)
})

test('the page of all commands says what the tables say', async () => {
  expect(await readFile(referenceUrl, 'utf8'), 'run `pnpm run docs`').toBe(renderReference(services))
})

test('the page of all events says what their table says', async () => {
  expect(await readFile(webhooksUrl, 'utf8'), 'run `pnpm run docs`').toBe(await renderWebhooks())
})

test.each([
  '../../../../README.md',
  '../../../../README.zh-CN.md',
  '../../../emulator/README.md',
  '../../../emulator/README.zh-CN.md',
])('%s says how many commands there are', async (page) => {
  const text = await readFile(new URL(page, import.meta.url), 'utf8')
  const [, english, chinese] = /(\d+) commands that|收录的 (\d+) 个接口/.exec(text) ?? []
  expect(Number(english ?? chinese)).toBe(services.flatMap(({ commands }) => commands).length)
})

test('a service is found by its files alone, in a folder or in one file', () => {
  const files = services.map(({ name, file }) => [name, file])
  expect(files).toContainEqual(['openim', 'openim/table.ts'])
  expect(files).toContainEqual(['profile', 'profile.ts'])
})
