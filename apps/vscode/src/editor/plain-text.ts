/**
 * A text as it stands, where the editor would make more of it: in notices `[text](command:…)` is a link that runs a command, and in lists
 * `$(name)` is an icon. A sign that is not seen parts what it looks for.
 */
export function plainText(text: string): string {
  return text.replaceAll('](', ']\u2060(').replaceAll('$(', '$\u2060(')
}
