import type { SecretKeyFault } from '@timkit/core'
import { t } from '../../text.ts'

/** What is wrong with a text that was given as a key, without ever showing it. */
export function secretKeyWords(fault: SecretKeyFault, text = ''): string {
  switch (fault) {
    case 'empty':
      return t('Paste the key of the app: console → your app → Basic information → Key.')
    case 'pem':
      return t(
        'This is a key of the old scheme (PEM). Today’s key is a text of 64 characters, shown in the console.',
      )
    case 'user-sig':
      return t('This looks like a UserSig. The key of the app is needed, which makes them.')
    case 'placeholder':
      return t('This is a variable or a placeholder that was not filled in.')
    case 'assignment':
      return t('This is an assignment, such as NAME=value. Only the value is the key.')
    case 'quoted':
      return t('There are quotes around it, which are not part of the key.')
    case 'white-space':
      return t('There is white space inside: the key was not copied whole.')
    case 'length':
      return t('A key has 64 characters; this has {0}.', text.length)
    case 'character':
      return characterWords(text)
  }
}

/** An invisible character has to be named. */
function characterWords(text: string): string {
  // The white space at its ends is what a copied key easily has.
  const code = /[^\x20-\x7e\t\r\n]/u.exec(text)?.[0].codePointAt(0)
  if (code === undefined) return t('There are characters in it that no key has.')
  const hexadecimal = code.toString(16).toUpperCase().padStart(4, '0')
  return t('The character U+{0} is in it, which no key has. Copy the key again.', hexadecimal)
}
