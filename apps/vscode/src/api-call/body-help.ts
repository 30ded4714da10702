import * as vscode from 'vscode'
import { loadExplain } from '#env/load-explain'
import { bodyPlace } from '../command-fields/body-place.ts'
import { commandText, fieldText, typeText } from '../command-fields/field-text.ts'
import type { Field, FieldType } from '../command-fields/field-type.ts'
import { snippetHoles, valueText } from '../command-fields/skeleton.ts'
import { alternatives, type Knowledge } from '../command-fields/types-at.ts'
import { callParts } from './call-document.ts'

/** What may be written at a place of a body. */
export async function completeBody(
  document: vscode.TextDocument,
  position: vscode.Position,
): Promise<vscode.CompletionItem[]> {
  const parts = callParts(document.getText())
  const offset = document.offsetAt(position)
  if (parts?.bodyStart === undefined || offset < parts.bodyStart) return []
  const knowledge = await loadExplain()
  const place = bodyPlace(knowledge, parts.path, parts.body, offset - parts.bodyStart)
  const range =
    place.text === undefined
      ? new vscode.Range(position, position)
      : new vscode.Range(
          document.positionAt(parts.bodyStart + place.text.start),
          document.positionAt(parts.bodyStart + place.text.end),
        )
  const begin = parts.bodyStart + (place.text?.end ?? offset - parts.bodyStart)
  const hasValue = /^\s*:/.test(document.getText().slice(begin))
  return place.kind === 'key'
    ? place.missing.map((field, index) => keyItem(knowledge, field, index, range, hasValue))
    : place.types.flatMap((type) => valueItems(knowledge, type, place.field, range))
}

function keyItem(
  knowledge: Knowledge,
  field: Field,
  index: number,
  range: vscode.Range,
  hasValue: boolean,
): vscode.CompletionItem {
  const item = new vscode.CompletionItem(field.name, vscode.CompletionItemKind.Property)
  item.detail = typeText(field.type)
  item.documentation = new vscode.MarkdownString(fieldText(field))
  item.range = range
  item.filterText = `"${field.name}"`
  // What is needed comes first, in the order of the documentation.
  item.sortText = `${field.optional === true ? 1 : 0}${String(index).padStart(3, '0')}`
  const value = valueText(knowledge, field.type, field.name, snippetHoles(), 0)
  item.insertText = new vscode.SnippetString(hasValue ? `"${field.name}"` : `"${field.name}": ${value}`)
  return item
}

function valueItems(
  knowledge: Knowledge,
  type: FieldType,
  field: Field | undefined,
  range: vscode.Range,
): vscode.CompletionItem[] {
  const items = (texts: readonly { readonly label: string; readonly insert: string }[]) =>
    texts.map(({ label, insert }) => {
      const item = new vscode.CompletionItem(label, vscode.CompletionItemKind.Value)
      item.insertText = new vscode.SnippetString(insert)
      item.range = range
      item.filterText = label
      if (field !== undefined) item.documentation = new vscode.MarkdownString(fieldText(field))
      return item
    })
  if (typeof type !== 'object') return []
  if ('values' in type) {
    return items(
      type.values.map((value) => {
        const text = JSON.stringify(value)
        return { label: text, insert: text.replaceAll(/[\\$}]/g, '\\$&') }
      }),
    )
  }
  const of = 'list' in type ? alternatives(type.list).map((list): FieldType => ({ list })) : [type]
  return items(
    of.map((one) => {
      const insert = valueText(knowledge, one, field?.name ?? '', snippetHoles(), 0)
      return {
        label: insert.replaceAll(/\$\{\d+[:|]([^}|,]*)[^}]*\}/g, '$1').replaceAll(/\s+/g, ' '),
        insert,
      }
    }),
  )
}

/** What there is to say of the command, or of the field of the body, that stands at a place. */
export async function hoverBody(
  document: vscode.TextDocument,
  position: vscode.Position,
): Promise<vscode.Hover | undefined> {
  const parts = callParts(document.getText())
  if (parts === undefined) return undefined
  const knowledge = await loadExplain()
  if (position.line === parts.line) {
    const { documentation } = knowledge
    const text = commandText(knowledge, parts.path, documentation[parts.path as keyof typeof documentation])
    return text === undefined ? undefined : new vscode.Hover(new vscode.MarkdownString(text))
  }
  const offset = document.offsetAt(position)
  if (parts.bodyStart === undefined || offset < parts.bodyStart) return undefined
  const { field } = bodyPlace(knowledge, parts.path, parts.body, offset - parts.bodyStart)
  return field === undefined ? undefined : new vscode.Hover(new vscode.MarkdownString(fieldText(field)))
}
