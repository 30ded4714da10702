import { signUserSig } from '@timkit/core'
import * as vscode from 'vscode'
import { documentScheme } from '../../../src/ids.ts'
import { match } from '../assert.ts'
import { commandWith } from '../editor-spy.ts'
import { describe, it } from '../mocha.ts'

describe('a UserSig', () => {
  it('is explained, whatever the host has for cryptography', async () => {
    const key = 'a'.repeat(64)
    const userSig = await signUserSig({
      sdkAppId: 1400000001,
      secretKey: key,
      userId: 'alice',
      expire: 86_400,
    })
    await commandWith('timkit.inspectUserSig', userSig)
    const address = { scheme: documentScheme, authority: 'report', path: '/UserSig.md' }
    const report = await vscode.workspace.openTextDocument(vscode.Uri.from(address))
    match(report.getText(), /UserSig of alice/)
    match(report.getText(), /1400000001/)
    match(report.getText(), /no app here has the SDKAppID 1400000001/)
  })
})
