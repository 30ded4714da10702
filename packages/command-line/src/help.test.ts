import { expect, test } from 'vitest'
import { writeHelp } from './help.ts'
import { languageOf } from './language.ts'
import { defineOptions } from './options.ts'

const options = defineOptions({
  port: {
    flag: 'port',
    env: 'APP_PORT',
    kind: 'integer',
    fallback: '0',
    group: 'http',
    help: { en: 'Port to listen on.', zh: '监听的端口。' },
  },
  level: { flag: 'level', kind: 'choice', choices: ['a', 'b'], help: { en: 'Level.', zh: '级别。' } },
  seed: { flag: 'seed', kind: 'text', placeholder: 'NAME|FILE', help: { en: 'Seed.', zh: '种子。' } },
  demo: { flag: 'demo', kind: 'boolean', fallback: 'false', help: { en: 'Demo.', zh: '演示。' } },
  key: { env: 'APP_KEY', kind: 'text', secret: true, help: { en: 'Key.', zh: '密钥。' } },
})
const help = {
  head: { en: 'Usage: app [options]\n', zh: '用法：app [选项]\n' },
  foot: { en: 'More.', zh: '更多。' },
  groups: { http: { en: 'http only.', zh: '仅用于 http。' } },
}

test('the help names every flag and variable, its values, default and group', () => {
  expect(writeHelp(options, help, 'en')).toBe(`Usage: app [options]

  --port INTEGER, APP_PORT
      Port to listen on. Default: 0. http only.
  --level a|b
      Level.
  --seed NAME|FILE
      Seed.
  --demo
      Demo.
  APP_KEY
      Key.
  --help, --version

More.
`)
})

test('the help is Chinese where it is asked for', () => {
  const text = writeHelp(options, help, 'zh')
  expect(text).toContain('用法：app')
  expect(text).toContain('监听的端口。默认：0。仅用于 http。')
  expect(text).not.toMatch(/Port|Default|More/)
})

test.each([
  [{}, 'en'],
  [{ LANG: 'C.UTF-8' }, 'en'],
  [{ LANG: 'zh_CN.UTF-8' }, 'zh'],
  [{ LANG: 'zh_CN.UTF-8', LC_ALL: 'en_US.UTF-8' }, 'en'],
  [{ LANG: 'zh_CN.UTF-8', LC_ALL: '' }, 'zh'],
])('the language of %j is %s', (env, language) => {
  expect(languageOf(env)).toBe(language)
})
