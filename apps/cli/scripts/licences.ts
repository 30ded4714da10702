import { readdir, readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'

const apache = '../../packages/archive/licenses/Apache-2.0.txt'

/** What is in a bundle without being a package there: the data of OpenCC, in the archive's table of traditional characters. */
const data = [{ title: 'OpenCC, the table of traditional characters (Apache-2.0)', file: apache }]

/** Texts for packages that only name their licence. Those of others name people, and have to come with the package. */
const texts: Readonly<Record<string, string>> = { 'Apache-2.0': apache }

/** A package inside `node_modules`: the folder that it is in, and its name. */
const packaged = /^(.*node_modules[\\/])((?:@[^\\/]+[\\/])?[^\\/]+)[\\/]/

/**
 * The licences of all that a bundle carries of others: who hands it out has to hand them out, too.
 *
 * @param root the folder that the inputs are relative to
 * @param inputs the files that were bundled
 * @throws {Error} A package comes without the text of its licence.
 */
export async function licences(root: string, inputs: readonly string[]): Promise<string> {
  const folders = new Set(
    inputs.flatMap((input) => {
      const [, before, name] = packaged.exec(input) ?? []
      return before === undefined || name === undefined ? [] : [resolve(root, before, name)]
    }),
  )
  const chapters = await Promise.all([...folders].map((folder) => chapterOf(folder, root)))
  for (const { title, file } of data) {
    chapters.push(chapter(title, await readFile(resolve(root, file), 'utf8')))
  }
  return `The program timkit contains the following, each under its own licence.\n\n${chapters.sort().join('\n')}`
}

async function chapterOf(folder: string, root: string): Promise<string> {
  const { name, version, license } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as {
    readonly name: string
    readonly version: string
    readonly license?: string
  }
  const own = (await readdir(folder)).find((entry) => /^licen[cs]e/i.test(entry))
  const common = texts[license ?? '']
  const file =
    own !== undefined ? join(folder, own) : common !== undefined ? resolve(root, common) : undefined
  if (file === undefined || license === undefined)
    throw new Error(`Cannot hand out ${name}: it comes without the text of its licence`)
  return chapter(`${name} ${version} (${license})`, await readFile(file, 'utf8'))
}

function chapter(title: string, text: string): string {
  return `${title}\n${'-'.repeat(title.length)}\n\n${text.trim()}\n`
}
