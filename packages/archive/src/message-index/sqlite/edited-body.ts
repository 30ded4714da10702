/** SQL of what a message says since it was edited: of several edits the latest counts. NULL when it was not. */
export function editedBodyOf(id: string): string {
  return `(SELECT body FROM change WHERE message = ${id} AND body IS NOT NULL ORDER BY edited DESC, at DESC LIMIT 1)`
}
