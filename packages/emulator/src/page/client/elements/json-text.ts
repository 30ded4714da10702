import { make } from './dom.ts'
import { visibleText } from './visible-text.ts'

const tokens = /("(?:[^"\\]|\\.)*")(\s*:)?|-?\d[\d.eE+-]*|\b(?:true|false|null)\b/g

/** Shows indented JSON in colours. */
export function jsonText(json: string): HTMLElement {
  const code = make('code', {})
  let from = 0
  for (const match of json.matchAll(tokens)) {
    const [whole, text, colon] = match
    code.append(json.slice(from, match.index))
    const kind = text === undefined ? 'json-value' : colon === undefined ? 'json-text' : 'json-key'
    const token = make('span', { class: kind })
    token.append(visibleText(text ?? whole))
    code.append(token, colon ?? '')
    from = match.index + whole.length
  }
  code.append(json.slice(from))
  return make('pre', { class: 'json', tabindex: 0 }, code)
}
