import { TimClient } from '@timkit/core'
import * as vscode from 'vscode'
import { transcriptUri } from '../../../src/conversations/transcript/transcript-documents.ts'
import { match } from '../assert.ts'
import { given } from '../given.ts'
import { describe, it } from '../mocha.ts'

describe('a transcript that somebody looks at', () => {
  it('has what is new without being asked', async () => {
    const chat = { type: 'c2c', peer: 'customer_02' } as const
    const uri = transcriptUri({ appId: 'environment', account: 'desk', chat })
    const document = await vscode.workspace.openTextDocument(uri)
    await vscode.window.showTextDocument(document)
    match(document.getText(), /Is anybody there\?/)
    const { url: baseUrl, secretKey } = given
    const client = new TimClient({ sdkAppId: 1400000000, secretKey, identifier: 'administrator', baseUrl })
    const text = 'I am still waiting'
    await new Promise<void>((resolve, reject) => {
      const changes = vscode.workspace.onDidChangeTextDocument((event) => {
        if (event.document !== document || !document.getText().includes(text)) return
        changes.dispose()
        resolve()
      })
      client.send({ from: 'customer_02', to: 'desk', body: text }).catch(reject)
    })
  })
})
