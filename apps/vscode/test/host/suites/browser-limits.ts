import * as vscode from 'vscode'
import { mcpProvider } from '../../../src/ids.ts'
import { equal, match } from '../assert.ts'
import { commandWith, mcpProviders, notices } from '../editor-spy.ts'
import { given } from '../given.ts'
import { describe, it } from '../mocha.ts'

describe('in a browser', () => {
  it('there is no Node', () => {
    equal(typeof process, 'undefined')
    equal(vscode.env.uiKind, vscode.UIKind.Web)
  })

  it('nothing is offered that needs a process', () => {
    equal(mcpProviders.has(mcpProvider), false)
  })

  it('a service that does not allow browsers is explained', async () => {
    const app = ['1400000000', 'Help desk', 'Another address…', given.url, 'administrator', given.secretKey]
    await commandWith('timkit.addApp', ...app, 'testing', 'blue')
    match(notices.at(-1) ?? '', /This editor runs in a browser/)
  })
})
