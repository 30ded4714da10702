import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseAllDocuments } from 'yaml'

/** The folder with what is deployed. */
export const deploy: string = fileURLToPath(new URL('../../../deploy', import.meta.url))

/** All documents of a YAML file there. */
export function readYaml(name: string): unknown[] {
  return parseAllDocuments(readFileSync(join(deploy, name), 'utf8'), { merge: true }).map((document) => {
    const [error] = [...document.errors, ...document.warnings]
    if (error !== undefined) throw error
    return document.toJS()
  })
}
