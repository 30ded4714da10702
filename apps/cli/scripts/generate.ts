/** Writes the parts of the READMEs that are made from the commands. */

import { writeFileSync } from 'node:fs'
import { documents, pathOf } from './documents.ts'

for (const [path, content] of Object.entries(documents())) writeFileSync(pathOf(path), content)
