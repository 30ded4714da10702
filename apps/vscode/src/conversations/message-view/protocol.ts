/** What the page tells the extension. */
export type FromPage =
  | { readonly type: 'ready' }
  | { readonly type: 'older' }
  | { readonly type: 'open'; readonly url: string }
  | { readonly type: 'picture'; readonly url: string }
  | { readonly type: 'copy'; readonly index: number; readonly as: 'text' | 'json' }

/** What the extension tells the page. */
export type ToPage =
  | { readonly type: 'messages'; readonly html: string; readonly count: number }
  | { readonly type: 'problem'; readonly text: string }
  | { readonly type: 'picture'; readonly url: string; readonly data: string }
  | { readonly type: 'picture-problem'; readonly url: string; readonly text: string }
  | { readonly type: 'go-to'; readonly unixSeconds: number }
