import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { renderServices, servicesUrl } from '../../scripts/services.ts'

test('the list of what is emulated is what the folders of the services hold', async () => {
  expect(await readFile(servicesUrl, 'utf8'), 'run `pnpm run docs`').toBe(await renderServices())
})
