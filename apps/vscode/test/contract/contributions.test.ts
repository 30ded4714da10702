import { describe, expect, test } from 'vitest'
import { contributionsOf, type DeclaredCommand, wordsWith } from '../../scripts/contributions.ts'

const bare: DeclaredCommand = { id: 'timkit.wave', title: { en: 'Wave', zh: '挥手' } }

describe('what a declaration becomes in the manifest', () => {
  test('a command without places is in the palette only, which needs no entry', () => {
    expect(contributionsOf({ hands: [bare] })).toEqual({
      commands: [{ command: 'timkit.wave', title: '%command.wave%', category: '%category%' }],
      menus: {
        'view/title': [],
        'view/item/context': [],
        'editor/context': [],
        'editor/title': [],
        'webview/context': [],
        commandPalette: [],
      },
      keybindings: [],
    })
  })

  test('an icon is a codicon, a place is in its menu alone, and keys are with their clause', () => {
    const place = { when: 'view == hands', group: 'inline@1' }
    const key = { key: 'ctrl+w', mac: 'cmd+w', when: 'view == hands' }
    const wave: DeclaredCommand = {
      ...bare,
      icon: 'hand',
      menus: [{ menu: 'view/item/context', ...place }],
      key,
    }
    const { commands, menus, keybindings } = contributionsOf({ hands: [wave] })
    expect(commands).toMatchObject([{ icon: '$(hand)' }])
    expect(menus['view/item/context']).toEqual([{ command: 'timkit.wave', ...place }])
    expect(menus['editor/title']).toEqual([])
    expect(keybindings).toEqual([{ command: 'timkit.wave', ...key }])
  })

  test.each([
    ['never', 'false'],
    ['timkit.hasApps', 'timkit.hasApps'],
  ])('a palette that has it %s has it when %s', (palette, when) => {
    const { menus } = contributionsOf({ hands: [{ ...bare, palette }] })
    expect(menus.commandPalette).toEqual([{ command: 'timkit.wave', when }])
  })
})

test('titles take the place of those that were there, and other words stay where they are', () => {
  const words = { 'view.hands': 'Hands', 'command.gone': 'Gone', 'welcome.start': 'Hello' }
  expect(Object.entries(wordsWith(words, { hands: [bare] }, 'zh'))).toEqual([
    ['view.hands', 'Hands'],
    ['command.wave', '挥手'],
    ['welcome.start', 'Hello'],
  ])
})
