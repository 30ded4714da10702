import { readdir, readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'

/** What a service has beside its commands; what commands share is in folders of their own, or in those of their noun. */
const others = ['codes.ts', 'manner.ts']

const here = new URL('.', import.meta.url)
const emulated = await readFile(new URL('services.generated.ts', here), 'utf8')
const services = (await readdir(here, { withFileTypes: true })).filter((entry) => entry.isDirectory())

test.each(services.map(({ name }) => name))(
  'each file of %s is a command with a test beside it',
  async (service) => {
    const found: readonly string[] = await readdir(new URL(`${service}/`, here), { recursive: true })
    const files = found.map((file) => file.replaceAll('\\', '/'))
    for (const file of files.filter((name) => /^[^.]+\.ts$/.test(name) && !others.includes(name))) {
      const isCommand = emulated.includes(`'./${service}/${file}'`)
      if (!file.includes('/'))
        expect(isCommand, `${service}/${file} is not called like a command of core's table`).toBe(true)
      if (isCommand)
        expect(files, `${service}/${file} has no test`).toContain(file.replace('.ts', '.test.ts'))
    }
  },
)
