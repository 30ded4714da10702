/** The formats that messages are saved in, as files are called. */
export const formats = ['jsonl', 'csv', 'md', 'html'] as const

/** A format that messages are saved in. */
export type ExportFormat = (typeof formats)[number]
