import { registerLogger, validate } from '@actions/languageservice'
import { TextDocument } from 'vscode-languageserver-textdocument'
import { actions } from './actions.ts'

// It writes its own failures to a log and then finds nothing wrong.
const failures: string[] = []
registerLogger({ error: (text) => failures.push(text), warn: nothing, info: nothing, log: nothing })

function nothing(): void {
  return
}

/** It remembers what it has read by its address, so that each text needs one of its own. */
let texts = 0

/**
 * What GitHub's own language service has to say against a workflow or an action, as `line: message`. It knows the
 * inputs of the actions of the table, and no others.
 */
export async function lint(path: string, text: string): Promise<readonly string[]> {
  const document = TextDocument.create(`file:///${++texts}/${path}`, 'yaml', 0, text)
  const findings = await validate(document, {
    actionsMetadataProvider: {
      fetchActionMetadata: ({ owner, name, path = '' }) =>
        Promise.resolve(metadataOf([owner, name, path].filter((part) => part !== '').join('/'))),
    },
  })
  if (failures.length > 0) throw new Error(`Cannot lint ${path}: ${failures.splice(0).join(' ')}`)
  return findings.map(({ range, message }) => `${range.start.line + 1}: ${message}`)
}

function metadataOf(name: string) {
  const action = actions[name]
  if (action === undefined) return undefined
  const described = (names: readonly string[]) =>
    Object.fromEntries(names.map((name) => [name, { description: name }]))
  return {
    name,
    description: name,
    inputs: described(action.inputs),
    outputs: described(action.outputs),
  }
}
