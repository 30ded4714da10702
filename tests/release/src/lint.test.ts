// biome-ignore-all lint/suspicious/noTemplateCurlyInString: they are expressions of workflows

import { expect, test } from 'vitest'
import { lint } from './lint.ts'

const head =
  'on: push\njobs:\n  a:\n    runs-on: ubuntu-24.04\n    steps:\n      - id: first\n        run: echo\n'

test.each([
  [
    'a job that waits for none that is there',
    '  b:\n    needs: c\n    runs-on: x\n    steps: [{ run: echo }]\n',
    /unknown job 'c'/,
  ],
  ['a key that there is not', '    steeps: []\n', /'steeps'/],
  ['a permission that there is not', '    permissions: { content: read }\n', /'content'/],
  ['an expression that does not end', '      - run: echo ${{ github.ref\n', /expression/i],
  ['a name that no expression knows', '      - run: echo ${{ githb.ref }}\n', /githb/],
  ['a function that there is not', '      - run: echo ${{ hashFile(1) }}\n', /hashFile/],
  ['a step that is not before', '      - run: echo ${{ steps.second.outputs.x }}\n', /second/],
  [
    'a matrix that has no such column',
    '    strategy: { matrix: { system: [x] } }\n    name: a ${{ matrix.runtime }}\n',
    /runtime/,
  ],
  [
    'an input that the action does not have',
    '      - uses: actions/checkout@v7\n        with: { persist: 1 }\n',
    /'persist'/,
  ],
  ['an action that is not in the table', '      - uses: somebody/anything@v1\n', /somebody\/anything/],
])('it finds %s', async (_, text, expected) => {
  expect((await lint('.github/workflows/x.yml', head + text)).join('\n')).toMatch(expected)
})

test('it finds nothing in what is right', async () => {
  const rest = '      - run: echo ${{ steps.first.outcome }}\n'
  expect(await lint('.github/workflows/x.yml', head + rest)).toEqual([])
})
