/** The languages of the page. */
export type PageLocale = 'en' | 'zh'
