/**
 * Writes which traditional character stands for which simplified one, from the data of OpenCC (Apache License 2.0), one character
 * at a time: whole words would shift the positions that highlights need. With `--check` it only compares.
 *
 * @module
 */

import { readFile, writeFile } from 'node:fs/promises'
import { Converter } from 'opencc-js/t2cn'

const file = new URL('../src/words/traditional.generated.ts', import.meta.url)
const simplify = Converter({ from: 't', to: 'cn' })

/** Han characters of all planes: what OpenCC knows is among them. */
const ranges = [
  [0x3400, 0x9fff],
  [0x20000, 0x323af],
] as const

function simplified(character: string): string {
  // What it gives may itself be traditional: folding twice must change nothing.
  const once = simplify(character)
  return once === character ? once : simplified(once)
}

let from = ''
let to = ''
for (const [first, last] of ranges) {
  for (let code = first; code <= last; code++) {
    const character = String.fromCodePoint(code)
    const other = simplified(character)
    if (other === character || [...other].length !== 1) continue
    from += character
    to += other
  }
}

const text = `// Written by scripts/traditional.ts from the data of OpenCC (Apache License 2.0).

/** Traditional characters. */
export const traditional: string =
  '${from}'

/** What is written for each of them in simplified Chinese, in the same order. */
export const simplified: string =
  '${to}'
`

if (process.argv.includes('--check')) {
  if ((await readFile(file, 'utf8')) !== text)
    throw new Error('traditional.generated.ts is not what OpenCC says')
} else {
  await writeFile(file, text)
}
