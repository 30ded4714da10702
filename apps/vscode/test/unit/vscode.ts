/** Stands in for the editor, where only declarations of ours are read: they ask it for nothing. */
export {}
