import { views } from '../../../src/ids.ts'
import { match, ok } from '../assert.ts'
import { linesOf, lineWith } from '../editor-spy.ts'
import { describe, it } from '../mocha.ts'

describe('the app that environment variables name', () => {
  it('is there without a question, and reads its service', async () => {
    const app = lineWith(await linesOf(views.conversations), /1400000000/)
    const lines = await app.children()
    ok(lines.length > 0, 'it has lines')
    match(lines.map(({ spoken }) => spoken).join('\n'), /Add an account to watch/)
  })
})
