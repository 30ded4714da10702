import type { Language } from '@timkit/command-line'

/** What is said in each language: a table that lacks a sentence in one of them does not compile. */
export type ByLanguage<Table> = Readonly<Record<Language, Table>>
