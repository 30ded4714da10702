// Generated from the files in client/ by scripts/embed-page.ts: change those, not this file.

/** A file of the page. */
export interface Asset {
  /** The media type. */
  readonly type: string
  /** What is in it. */
  readonly text: string
}

/** The files of the page by name. */
export const assets: Readonly<Record<string, Asset>> = {
  'accounts.js': {
    type: 'text/javascript; charset=utf-8',
    text: `import { avatar } from './avatar.js';
import { badge } from './badge.js';
import { byId, fill, make } from './dom.js';
import { say } from './language.js';
import { syncList } from './list.js';
import { startRoving, updateRoving } from './roving.js';
import { select, selection } from './selection.js';
import { act } from './server.js';
import { announce } from './status.js';
import { nameText } from './visible-text.js';
export function startAccounts(changed) {
    startRoving(byId('accounts'), 'button');
    byId('search').addEventListener('input', () => void changed());
    byId('add-account').addEventListener('click', () => {
        const account = searchText().trim();
        void act('import', { account }).then(async ({ errorCode, explanation }) => {
            if (errorCode !== 0)
                announce(say().refusedAction(explanation?.meaning ?? String(errorCode)));
            await changed();
            if (errorCode === 0)
                select({ account });
        });
    });
}
export function searchText() {
    return byId('search').value;
}
export function showAccounts({ accounts, accountTotal }) {
    const chosen = selection().account;
    const list = byId('accounts');
    syncList(list, accounts.map((account) => ({ account, current: account.id === chosen, words: say().admin })), ({ account }) => account.id, ({ account, current }) => row(account, current));
    updateRoving(list, 'button');
    byId('account-total').textContent = accountTotal.toLocaleString();
    const hint = byId('accounts-hint');
    hint.hidden = accounts.length > 0 && accounts.length === accountTotal;
    hint.textContent = accounts.length === 0 ? say().noAccounts : say().listed(accounts.length, accountTotal);
    const add = byId('add-account');
    add.hidden = accounts.length > 0;
    add.textContent = say().addAccount(searchText().trim());
    const search = byId('search');
    search.placeholder = say().searchAccounts;
    search.setAttribute('aria-label', say().searchAccounts);
}
function row(account, current) {
    const { id, name, admin, platforms, unread, groupUnread } = account;
    const face = make('span', { class: 'face' }, avatar(id, name));
    if (platforms.length > 0) {
        const online = say().online(platforms.join(', '));
        face.append(make('span', { class: 'online', role: 'img', 'aria-label': online, title: online }));
    }
    const second = make('span', { class: 'row-second' });
    fill(second, make('span', { class: 'mono' }, nameText(id)));
    if (admin)
        second.append(make('span', { class: 'tag' }, say().admin));
    const button = make('button', { type: 'button', class: 'row', 'aria-current': current ? 'true' : undefined }, face, make('span', { class: 'row-text' }, make('span', { class: 'row-first' }, nameText(name)), second), badge(unread, say().unread(unread)), badge(groupUnread, say().groupUnread(groupUnread), true));
    button.addEventListener('click', () => select({ account: id }));
    return make('li', {}, button);
}
`,
  },
  'avatar.js': {
    type: 'text/javascript; charset=utf-8',
    text: `import { make } from './dom.js';
import { icon } from './icons.js';
export function avatar(id, name, isGroup = false) {
    let sum = 0;
    for (const character of id)
        sum = (sum * 31 + (character.codePointAt(0) ?? 0)) % 9973;
    const [letter = '?'] = name.match(/[\\p{L}\\p{N}]/u) ?? [];
    return make('span', { class: \`avatar hue-\${sum % 8}\${isGroup ? ' avatar-group' : ''}\`, 'aria-hidden': 'true' }, isGroup ? icon('group') : letter.toUpperCase());
}
`,
  },
  'badge.js': {
    type: 'text/javascript; charset=utf-8',
    text: `import { make } from './dom.js';
export function badge(count, label, quiet = false) {
    if (count === 0)
        return undefined;
    return make('span', { class: quiet ? 'badge badge-quiet' : 'badge', title: label }, make('span', { 'aria-hidden': 'true' }, count > 999 ? '999+' : String(count)), make('span', { class: 'unseen' }, label));
}
`,
  },
  'bar.css': {
    type: 'text/css; charset=utf-8',
    text: `/* The bar at the top */

.bar {
  display: flex;
  align-items: center;
  gap: 16px;
  padding: 8px 16px;
  background: var(--surface);
  border-bottom: 1px solid var(--line);
}

.brand {
  display: flex;
  align-items: center;
  gap: 10px;
  font-size: 16px;
  font-weight: 650;
  letter-spacing: -0.01em;
  white-space: nowrap;
}

.brand img {
  display: block;
}

.brand-light {
  font-weight: 400;
  color: var(--muted);
}

.app {
  display: flex;
  flex-wrap: wrap;
  gap: 0 6px;
  min-width: 0;
  margin-right: auto;
  padding-left: 16px;
  border-left: 1px solid var(--line);
  overflow-wrap: anywhere;
}

.app .mono:first-of-type,
.app .mono:nth-of-type(2) {
  margin-right: 10px;
}

.views {
  display: none;
  padding: 3px;
  border-radius: 10px;
  background: var(--page);
}

.views button {
  display: flex;
  align-items: center;
  gap: 6px;
  min-height: 30px;
  padding: 0 12px;
  border: 0;
  border-radius: 8px;
  background: none;
  color: var(--muted);
}

.views button[aria-pressed="true"] {
  background: var(--surface);
  color: var(--text);
  box-shadow: 0 1px 2px var(--shadow);
}

.count {
  min-width: 18px;
  padding: 0 5px;
  border-radius: 9px;
  background: var(--bad-soft);
  color: var(--bad);
  font-size: 11.5px;
  line-height: 18px;
  text-align: center;
}

.tools {
  display: flex;
  align-items: center;
  gap: 4px;
}

.tool {
  display: inline-flex;
  align-items: center;
  justify-content: center;
  gap: 6px;
  min-width: 34px;
  height: 34px;
  padding: 0 10px;
  border: 1px solid transparent;
  border-radius: 9px;
  background: none;
  color: var(--muted);
  white-space: nowrap;
}

.icon-only {
  padding: 0;
}

.tool:hover,
.tool[aria-pressed="true"] {
  background: var(--pressed);
  color: var(--text);
}

.clock {
  border-color: var(--line);
  color: var(--text);
}

.clock-moved {
  border-color: var(--warn);
  background: var(--warn-soft);
  color: var(--warn);
}

.offline {
  grid-row: 2;
  padding: 8px 16px;
  background: var(--bad-soft);
  color: var(--bad);
  border-bottom: 1px solid var(--bad-line);
}
`,
  },
  'base.css': {
    type: 'text/css; charset=utf-8',
    text: `:root {
  color-scheme: light dark;
  --page: light-dark(#eff3f1, #0b110f);
  --surface: light-dark(#ffffff, #131b18);
  --raised: light-dark(#f6f9f8, #1a2420);
  --pressed: light-dark(#e7eeeb, #22302a);
  --line: light-dark(#dde5e1, #26332d);
  --line-strong: light-dark(#b9c7c1, #3d4f47);
  --text: light-dark(#13201b, #e4ede9);
  --muted: light-dark(#586861, #95a89f);
  --accent: light-dark(#0a7d5c, #43cfa2);
  --accent-soft: light-dark(#dff3eb, #11362a);
  --on-accent: light-dark(#ffffff, #04231a);
  --bad: light-dark(#b3261e, #ff9186);
  --bad-soft: light-dark(#fdeeec, #331916);
  --bad-line: light-dark(#f2c6c1, #5e2c26);
  --warn: light-dark(#855300, #f0c05a);
  --warn-soft: light-dark(#fff3da, #33270d);
  --key: light-dark(#1f5fa8, #82b7f2);
  --shadow: light-dark(rgb(16 40 32 / 14%), rgb(0 0 0 / 55%));
  --sans:
    system-ui, -apple-system, "Segoe UI", Roboto, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC",
    sans-serif;
  --mono: ui-monospace, "SF Mono", "Cascadia Mono", Menlo, Consolas, "DejaVu Sans Mono", monospace;
}

:root[data-theme="light"] {
  color-scheme: light;
}

:root[data-theme="dark"] {
  color-scheme: dark;
}

*,
*::before,
*::after {
  box-sizing: border-box;
}

[hidden] {
  /* biome-ignore lint/complexity/noImportantStyles: what is hidden stays so, whatever its layout is */
  display: none !important;
}

body {
  margin: 0;
  height: 100dvh;
  display: grid;
  grid-template: auto auto minmax(0, 1fr) / minmax(0, 1fr);
  background: var(--page);
  color: var(--text);
  font: 14px / 1.5 var(--sans);
  -webkit-text-size-adjust: 100%;
  text-size-adjust: 100%;
}

h1,
h2,
h3,
p,
ul,
ol,
dl,
dd {
  margin: 0;
  padding: 0;
}

ul,
ol {
  list-style: none;
}

button,
input,
textarea {
  font: inherit;
  color: inherit;
}

button {
  cursor: pointer;
}

button:disabled {
  cursor: default;
  opacity: 0.5;
}

:focus-visible {
  outline: 2px solid var(--accent);
  outline-offset: 2px;
}

.mono,
code {
  font-family: var(--mono);
  font-size: 0.92em;
}

.number {
  font-variant-numeric: tabular-nums;
}

.muted {
  color: var(--muted);
}

.unseen {
  position: absolute;
  width: 1px;
  height: 1px;
  margin: -1px;
  overflow: hidden;
  clip-path: inset(50%);
  white-space: nowrap;
}

.icon {
  width: 18px;
  height: 18px;
  flex: none;
  fill: none;
  stroke: currentcolor;
  stroke-width: 1.8;
  stroke-linecap: round;
  stroke-linejoin: round;
}

.skip {
  position: fixed;
  top: 8px;
  left: 8px;
  z-index: 10;
  padding: 8px 14px;
  border-radius: 8px;
  background: var(--accent);
  color: var(--on-accent);
  transform: translateY(-200%);
}

.skip:focus {
  transform: none;
}
`,
  },
  'chat.css': {
    type: 'text/css; charset=utf-8',
    text: `/* A conversation */

.chat {
  background: var(--page);
}

.chat .pane-head {
  background: var(--surface);
  border-bottom: 1px solid var(--line);
}

.chat-title {
  flex: 1;
  min-width: 0;
}

.chat-title h2,
.chat-title p {
  overflow: hidden;
  text-overflow: ellipsis;
  white-space: nowrap;
  line-height: 1.35;
}

.chat-title p {
  font-size: 12.5px;
}

.button {
  display: inline-flex;
  align-items: center;
  justify-content: center;
  gap: 7px;
  min-height: 34px;
  padding: 0 13px;
  border: 1px solid var(--line-strong);
  border-radius: 9px;
  background: var(--surface);
  white-space: nowrap;
}

.button:hover:enabled {
  background: var(--raised);
  border-color: var(--muted);
}

.primary,
.primary:hover:enabled {
  border-color: var(--accent);
  background: var(--accent);
  color: var(--on-accent);
  font-weight: 600;
}

.danger,
.danger:hover:enabled {
  border-color: var(--bad);
  background: var(--bad);
  color: light-dark(#ffffff, #2b0905);
  font-weight: 600;
}

.primary:hover:enabled,
.danger:hover:enabled {
  filter: brightness(1.08);
}

.messages {
  position: relative;
  flex: 1;
  min-height: 0;
  overflow-y: auto;
  overscroll-behavior: contain;
  padding: 12px 16px 16px;
}

.messages:focus-visible {
  outline-offset: -3px;
}

.messages .empty {
  padding: 15vh 16px;
  color: var(--muted);
  text-align: center;
}

.more {
  display: flex;
  margin: 0 auto 8px;
}

.separator {
  display: flex;
  align-items: center;
  gap: 12px;
  margin: 14px 0 10px;
  color: var(--muted);
  font-size: 12px;
}

.separator::before,
.separator::after {
  content: "";
  flex: 1;
  border-top: 1px solid var(--line);
}

.separator-unread {
  color: var(--accent);
  font-weight: 600;
}

.separator-unread::before,
.separator-unread::after {
  border-color: currentcolor;
  opacity: 0.45;
}

.message {
  display: flex;
  gap: 8px;
  margin-top: 12px;
}

.message-own {
  justify-content: flex-end;
}

.message-follows {
  margin-top: 3px;
}

.message-face {
  width: 34px;
  flex: none;
}

.message-body {
  display: flex;
  flex-direction: column;
  align-items: flex-start;
  min-width: 0;
  max-width: min(82%, 620px);
}

.message-own .message-body {
  align-items: flex-end;
}

.sender {
  padding: 0 2px 2px;
  color: var(--muted);
  font-size: 12.5px;
  font-weight: 550;
}

.bubble {
  max-width: 100%;
  max-height: 340px;
  overflow: auto;
  padding: 7px 12px;
  border: 1px solid var(--line);
  border-radius: 4px 14px 14px;
  background: var(--surface);
}

.message-own .bubble {
  border-color: transparent;
  border-radius: 14px 4px 14px 14px;
  background: light-dark(#cdeadf, #174436);
}

.bubble-recalled,
.message-own .bubble-recalled {
  border: 1px dashed var(--line-strong);
  background: none;
  color: var(--muted);
  text-decoration: line-through;
}

.said,
.element {
  unicode-bidi: isolate;
  overflow-wrap: anywhere;
}

.said {
  white-space: pre-wrap;
}

.element {
  color: var(--muted);
}

.message-own .element {
  color: light-dark(#3c5a4f, #a9c9bd);
}

.hidden-character {
  padding: 0 4px;
  border-radius: 4px;
  background: var(--warn-soft);
  color: var(--warn);
  font: 600 0.78em / 1.5 var(--mono);
  white-space: nowrap;
  direction: ltr;
  unicode-bidi: isolate;
}

.message-details {
  max-width: 100%;
  font-size: 12px;
}

.message-details summary {
  display: flex;
  flex-wrap: wrap;
  gap: 0 8px;
  padding: 2px;
  border-radius: 5px;
  color: var(--muted);
  list-style: none;
  cursor: pointer;
}

.message-own .message-details summary {
  justify-content: flex-end;
}

summary::-webkit-details-marker {
  display: none;
}

.message-details summary:hover time {
  text-decoration: underline;
}

.mark-unread {
  color: var(--accent);
  font-weight: 600;
}

.mark-recalled {
  color: var(--bad);
}

.message-raw {
  margin: 4px 0 8px;
  padding: 10px;
  border: 1px solid var(--line);
  border-radius: 10px;
  background: var(--surface);
}

.composer {
  flex: none;
  padding: 10px 16px 12px;
  background: var(--surface);
  border-top: 1px solid var(--line);
}

.composer label {
  display: block;
  margin-bottom: 5px;
  color: var(--muted);
  font-size: 12.5px;
  overflow-wrap: anywhere;
}

.composer-row {
  display: flex;
  align-items: flex-end;
  gap: 8px;
}

.composer textarea {
  display: block;
  min-height: 38px;
  padding: 8px 11px;
  line-height: 20px;
  resize: none;
}

.composer .button {
  min-height: 38px;
}

.composer > .muted {
  margin-top: 5px;
  font-size: 12px;
}

.problem {
  margin-bottom: 8px;
  padding: 8px 11px;
  border: 1px solid var(--bad-line);
  border-radius: 9px;
  background: var(--bad-soft);
  color: var(--bad);
}
`,
  },
  'chat.js': {
    type: 'text/javascript; charset=utf-8',
    text: `import { byId, fill, make } from './dom.js';
import { day } from './format.js';
import { icon } from './icons.js';
import { say } from './language.js';
import { syncList } from './list.js';
import { showMessage } from './message.js';
import { select, selection } from './selection.js';
import { announce } from './status.js';
import { nameText } from './visible-text.js';
const STEP = 50;
let limit = STEP;
let shown = '';
let lastId = 0;
export function messageLimit() {
    return limit;
}
export function startChat(changed, markRead) {
    byId('messages-scroll').tabIndex = 0;
    byId('back-to-conversations').addEventListener('click', () => select({ account: selection().account }));
    byId('mark-read').addEventListener('click', markRead);
    byId('earlier').addEventListener('click', () => {
        limit += STEP;
        changed();
    });
}
export function showChat(state) {
    const { account, chat: wanted } = selection();
    const { chat } = state;
    const key = JSON.stringify([account, wanted]);
    const scroll = byId('messages-scroll');
    const another = key !== shown;
    const atEnd = scroll.scrollHeight - scroll.scrollTop - scroll.clientHeight < 60;
    const fromEnd = scroll.scrollHeight - scroll.scrollTop;
    if (another) {
        limit = STEP;
        lastId = 0;
        shown = key;
    }
    showTitle(state, account);
    const earlier = byId('earlier');
    const grows = !earlier.hidden && !another;
    earlier.hidden = chat?.more !== true;
    earlier.textContent = say().earlier;
    syncList(byId('messages'), chat === undefined ? [] : itemsOf(chat), (item) => (item.kind === 'message' ? String(item.message.id) : \`\${item.kind} \${item.text}\`), (item) => (item.kind === 'message' ? showMessage(item) : separator(item)));
    announceNew(chat);
    if (another || atEnd)
        scroll.scrollTop = scroll.scrollHeight;
    else if (grows && scroll.scrollTop < 60)
        scroll.scrollTop = scroll.scrollHeight - fromEnd;
    const empty = byId('chat-empty');
    empty.hidden = chat !== undefined && chat.messages.length > 0;
    empty.textContent = emptyText(state, account, wanted?.id);
}
export function scrollToEnd() {
    const scroll = byId('messages-scroll');
    scroll.scrollTop = scroll.scrollHeight;
}
function emptyText({ chat, conversations }, account, id) {
    if (chat !== undefined)
        return say().noMessages;
    if (account === '' || conversations === undefined)
        return say().chooseAccount;
    return id === undefined ? say().chooseConversation : say().noSuchAccount(id);
}
function showTitle({ chat, accounts }, account) {
    const title = byId('chat-title');
    const as = byId('chat-as');
    if (chat === undefined) {
        title.textContent = say().messages;
        as.textContent = '';
    }
    else {
        const viewer = accounts.find(({ id }) => id === account)?.name ?? account;
        fill(title, nameText(chat.name));
        fill(as, make('span', { class: 'mono' }, nameText(chat.id)), chat.members === undefined ? undefined : \` · \${say().members(chat.members)}\`, ' · ', say().seenBy(viewer));
    }
    const markRead = byId('mark-read');
    markRead.hidden = chat === undefined || chat.unread === 0;
    markRead.textContent = say().markRead;
    const back = byId('back-to-conversations');
    fill(back, icon('back'));
    back.setAttribute('aria-label', \`\${say().back}: \${say().conversations}\`);
}
function itemsOf(chat) {
    const items = [];
    let before;
    let marked = false;
    for (const message of chat.messages) {
        const text = day(message.time * 1000);
        const isNewDay = before === undefined || day(before.time * 1000) !== text;
        if (isNewDay)
            items.push({ kind: 'day', text });
        const isFirstUnread = !marked && message.marks.includes('unread');
        if (isFirstUnread)
            items.push({ kind: 'unread', text: say().unreadFrom(chat.unread) });
        marked ||= isFirstUnread;
        const follows = !isNewDay && !isFirstUnread && before?.from === message.from && message.time - before.time < 300;
        items.push({ kind: 'message', message, named: chat.type === 'Group', follows, words: say().details });
        before = message;
    }
    return items;
}
function separator(item) {
    return make('li', { class: \`separator separator-\${item.kind}\` }, make('span', {}, item.text));
}
function announceNew(chat) {
    const last = chat?.messages.at(-1);
    if (chat === undefined || last === undefined)
        return;
    if (lastId !== 0 && last.id > lastId && !last.own)
        announce(say().received(last.name, chat.name));
    lastId = Math.max(lastId, last.id);
}
`,
  },
  'clock.js': {
    type: 'text/javascript; charset=utf-8',
    text: `import { byId, fill, make } from './dom.js';
import { beijingMoment, clockTime, moment } from './format.js';
import { icon } from './icons.js';
import { say } from './language.js';
import { act } from './server.js';
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const moves = [-DAY, -HOUR, HOUR / 6, HOUR, DAY, 7 * DAY];
let view = { time: Date.now(), ahead: 0, frozen: false };
let changed = async () => undefined;
export function startClock(onChange) {
    changed = onChange;
    byId('clock-panel').addEventListener('toggle', (event) => {
        if (event.newState !== 'open')
            return;
        showTime();
        const now = new Date(time());
        const local = new Date(now.getTime() - now.getTimezoneOffset() * 60_000);
        byId('clock-set').value = local.toISOString().slice(0, 19);
    });
    setInterval(showTime, 500);
}
export function showClock({ clock }) {
    const same = clock.frozen === view.frozen;
    view = clock;
    if (!same)
        showClockPanel();
    showTime();
}
export function showClockPanel() {
    const set = make('input', { type: 'datetime-local', id: 'clock-set', step: 1 });
    const setForm = make('form', { class: 'clock-set' }, make('label', { for: 'clock-set' }, say().setTo), set, make('button', { type: 'submit', class: 'button' }, say().set));
    setForm.addEventListener('submit', (event) => {
        event.preventDefault();
        const time = new Date(set.value).getTime();
        if (!Number.isNaN(time))
            void move({ set: time });
    });
    const steps = make('div', { class: 'clock-moves', role: 'group', 'aria-label': say().move });
    for (const step of moves) {
        const sign = step < 0 ? '−' : '+';
        steps.append(button(\`\${sign}\${say().duration(step / 1000)}\`, { advance: step }));
    }
    fill(byId('clock-panel'), make('h2', { id: 'clock-panel-title' }, say().clockTitle), make('dl', { class: 'facts', id: 'clock-facts' }), make('p', { class: 'muted', id: 'clock-difference' }), steps, setForm, make('div', { class: 'clock-last' }, button(view.frozen ? say().goOn : say().freeze, { freeze: !view.frozen }), button(say().backToReal, { reset: true })));
    showTime();
}
function time() {
    return view.frozen ? view.time : Date.now() + view.ahead;
}
function showTime() {
    const now = time();
    const clock = byId('clock');
    const moved = view.frozen || Math.abs(view.ahead) > 2000;
    clock.classList.toggle('clock-moved', moved);
    fill(clock, icon('clock'), make('span', { class: 'number' }, clockTime(now)));
    clock.setAttribute('aria-label', \`\${say().clock}: \${clockTime(now)}\`);
    const facts = document.getElementById('clock-facts');
    if (facts === null || !byId('clock-panel').matches(':popover-open'))
        return;
    fill(facts, make('dt', {}, say().local), make('dd', { class: 'number' }, moment(now)), make('dt', {}, say().beijing), make('dd', { class: 'number' }, beijingMoment(now)));
    byId('clock-difference').textContent = difference(now);
}
function difference(now) {
    const ahead = now - Date.now();
    const words = say();
    const much = Math.abs(ahead) <= 2000
        ? words.real
        : (ahead > 0 ? words.ahead : words.behind)(words.duration(Math.round(ahead / 1000)));
    return view.frozen ? \`\${words.standsStill} · \${much}\` : much;
}
function button(text, change) {
    const element = make('button', { type: 'button', class: 'button' }, text);
    element.addEventListener('click', () => void move(change));
    return element;
}
async function move(change) {
    await act('clock', change);
    await changed();
}
`,
  },
  'composer.js': {
    type: 'text/javascript; charset=utf-8',
    text: `import { scrollToEnd } from './chat.js';
import { byId, fill } from './dom.js';
import { icon } from './icons.js';
import { say } from './language.js';
import { selection } from './selection.js';
import { act } from './server.js';
import { announce } from './status.js';
import { nameText } from './visible-text.js';
export function startComposer(changed) {
    const form = byId('composer');
    const draft = byId('draft');
    draft.addEventListener('keydown', (event) => {
        if (event.key !== 'Enter' || event.shiftKey || event.isComposing)
            return;
        event.preventDefault();
        form.requestSubmit();
    });
    draft.addEventListener('input', () => grow(draft));
    form.addEventListener('submit', (event) => {
        event.preventDefault();
        void send(draft, changed);
    });
}
export async function markRead(changed) {
    const { account, chat } = selection();
    if (chat === undefined)
        return;
    byId('draft').focus({ preventScroll: true });
    showProblem(await act('read', { account, ...chat }));
    await changed();
}
export function showComposer({ chat, accounts }) {
    const form = byId('composer');
    form.hidden = chat === undefined;
    if (chat === undefined)
        return;
    const { account } = selection();
    const name = accounts.find(({ id }) => id === account)?.name ?? account;
    const label = byId('draft-label');
    fill(label, chat.writable ? say().writeAs(name, chat.name) : say().notMember(name));
    const draft = byId('draft');
    draft.disabled = !chat.writable;
    const button = byId('send');
    button.disabled = !chat.writable;
    fill(button, icon('send'), say().send);
    const key = \`\${account}/\${chat.type}/\${chat.id}\`;
    if (form.dataset.key !== key) {
        form.dataset.key = key;
        showProblem({ errorCode: 0, errorInfo: '' });
    }
}
async function send(draft, changed) {
    const { account, chat } = selection();
    const text = draft.value;
    if (chat === undefined || text.trim() === '')
        return;
    draft.value = '';
    grow(draft);
    let result;
    try {
        result = await act('send', { account, ...chat, text });
    }
    catch {
        result = { errorCode: -1, errorInfo: say().lost };
    }
    showProblem(result);
    if (result.errorCode === 0)
        announce(say().sent(chat.id));
    else if (draft.value === '') {
        draft.value = text;
        grow(draft);
    }
    await changed();
    scrollToEnd();
}
function showProblem({ errorCode, errorInfo, explanation }) {
    const problem = byId('composer-problem');
    problem.hidden = errorCode === 0;
    if (errorCode === 0)
        return;
    fill(problem, say().refusedAction(String(errorCode)), ' — ', explanation === undefined ? nameText(errorInfo) : \`\${explanation.meaning} \${explanation.remedy}\`);
}
function grow(draft) {
    draft.rows = Math.min(6, draft.value.split('\\n').length);
}
`,
  },
  'conversations.js': {
    type: 'text/javascript; charset=utf-8',
    text: `import { avatar } from './avatar.js';
import { badge } from './badge.js';
import { byId, fill, make } from './dom.js';
import { recent } from './format.js';
import { icon } from './icons.js';
import { say } from './language.js';
import { syncList } from './list.js';
import { startRoving, updateRoving } from './roving.js';
import { select, selection } from './selection.js';
import { nameText, visibleText } from './visible-text.js';
export function startConversations() {
    startRoving(byId('conversations'), 'button');
    byId('back-to-accounts').addEventListener('click', () => select({ account: '' }));
    const field = byId('open-chat-with');
    const open = () => {
        const id = field.value.trim();
        if (id === '')
            return;
        field.value = '';
        select({ account: selection().account, chat: { type: 'C2C', id } });
    };
    byId('open-chat').addEventListener('submit', (event) => {
        event.preventDefault();
        open();
    });
    field.addEventListener('input', (event) => {
        if (event.inputType === 'insertReplacementText')
            open();
    });
}
export function showConversations(state) {
    const { account, chat } = selection();
    const conversations = state.conversations ?? [];
    const list = byId('conversations');
    syncList(list, conversations.map((conversation) => ({
        conversation,
        current: chat?.type === conversation.type && chat.id === conversation.id,
        time: recent(conversation.time, state.clock.time),
        words: say().group,
    })), ({ conversation: { type, id } }) => \`\${type} \${id}\`, ({ conversation, current, time }) => row(account, conversation, current, time));
    updateRoving(list, 'button');
    const hint = byId('conversations-hint');
    hint.hidden = conversations.length > 0;
    hint.textContent = state.conversations === undefined ? say().chooseAccount : say().noConversations;
    byId('open-chat').hidden = state.conversations === undefined;
    const field = byId('open-chat-with');
    field.placeholder = say().openChat;
    field.setAttribute('aria-label', say().openChat);
    syncList(byId('people'), state.accounts.filter(({ id }) => id !== account), ({ id }) => id, ({ id, name }) => make('option', { value: id }, name));
    const owner = state.accounts.find(({ id }) => id === account)?.name;
    fill(byId('conversations-title'), say().conversations, ...(owner === undefined ? [] : [make('span', { class: 'muted' }, nameText(owner))]));
    const back = byId('back-to-accounts');
    fill(back, icon('back'));
    back.setAttribute('aria-label', \`\${say().back}: \${say().accounts}\`);
}
function row(account, conversation, current, time) {
    const { type, id, name, preview, unread, pinned } = conversation;
    const first = make('span', { class: 'row-first' }, nameText(name));
    const second = make('span', { class: 'row-second' });
    const line = make('bdi', { class: 'preview' });
    line.append(visibleText(preview));
    second.append(line);
    const pin = pinned
        ? make('span', { class: 'pin', role: 'img', 'aria-label': say().pinned, title: say().pinned }, icon('pin'))
        : undefined;
    const button = make('button', { type: 'button', class: 'row', 'aria-current': current ? 'true' : undefined }, avatar(id, name, type === 'Group'), make('span', { class: 'row-text' }, first, second), make('span', { class: 'row-side' }, make('span', { class: 'row-time' }, pin, time), badge(unread, say().unread(unread), type === 'Group')));
    button.addEventListener('click', () => select({ account, chat: { type, id } }));
    return make('li', {}, button);
}
`,
  },
  'dom.js': {
    type: 'text/javascript; charset=utf-8',
    text: `export function make(tag, attributes = {}, ...children) {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) {
        if (value !== undefined && value !== false)
            element.setAttribute(name, value === true ? '' : String(value));
    }
    fill(element, ...children);
    return element;
}
export function fill(element, ...children) {
    element.replaceChildren(...children.filter((child) => child !== undefined));
}
export function byId(id) {
    const element = document.getElementById(id);
    if (element === null)
        throw new Error(\`The page has no #\${id}\`);
    return element;
}
`,
  },
  'duration.js': {
    type: 'text/javascript; charset=utf-8',
    text: `const units = [
    ['day', 86_400],
    ['hour', 3600],
    ['minute', 60],
    ['second', 1],
];
export function duration(seconds, locale) {
    const whole = Math.max(1, Math.round(Math.abs(seconds)));
    const largest = units.findIndex(([, size]) => whole >= size);
    let left = whole;
    const parts = [];
    for (const [unit, size] of units.slice(largest, largest + 2)) {
        const count = Math.floor(left / size);
        left -= count * size;
        const format = new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' });
        if (count > 0)
            parts.push(format.format(count).replace(/(?<=\\d)(?=\\p{Script=Han})/u, ' '));
    }
    return parts.join(' ');
}
`,
  },
  'facts.css': {
    type: 'text/css; charset=utf-8',
    text: `/* Facts and JSON */

.facts {
  display: grid;
  grid-template-columns: auto minmax(0, 1fr);
  gap: 2px 14px;
  font-size: 13px;
}

.facts.mono {
  font-size: 12px;
}

.facts dt {
  color: var(--muted);
}

.facts dd {
  overflow-wrap: anywhere;
  font-variant-numeric: tabular-nums;
}

.facts + .muted {
  margin-top: 4px;
  font-size: 12.5px;
}

.fact-wrong {
  color: var(--bad);
  font-weight: 600;
}

.fact-flag {
  margin-left: 8px;
  padding: 0 6px;
  border-radius: 5px;
  background: var(--bad-soft);
  font-size: 11.5px;
  font-weight: 500;
  white-space: nowrap;
}

.json {
  max-height: 320px;
  margin: 0;
  padding: 10px 12px;
  overflow: auto;
  border: 1px solid var(--line);
  border-radius: 9px;
  background: var(--surface);
  font: 12px / 1.55 var(--mono);
  white-space: pre-wrap;
  overflow-wrap: anywhere;
  direction: ltr;
  text-align: left;
}

.json code {
  font-size: inherit;
}

.message-raw .json {
  margin-top: 8px;
  border: 0;
  background: var(--raised);
}

.json-key {
  color: var(--key);
}

.json-text {
  color: var(--accent);
}

.json-value {
  color: var(--warn);
}

.copy {
  padding: 1px 8px;
  border: 1px solid transparent;
  border-radius: 6px;
  background: none;
  color: var(--muted);
  font-size: 12px;
}

.copy:hover {
  border-color: var(--line-strong);
  color: var(--text);
}
`,
  },
  'faults.js': {
    type: 'text/javascript; charset=utf-8',
    text: `import { byId, fill, make } from './dom.js';
import { icon } from './icons.js';
import { jsonText } from './json-text.js';
import { say } from './language.js';
let shown = '';
export function showFaults({ faults }, remove) {
    const button = byId('faults');
    button.hidden = faults.length === 0;
    fill(button, icon('bolt'), say().faultRules(faults.length));
    const panel = byId('faults-panel');
    if (faults.length === 0)
        panel.hidePopover();
    const content = JSON.stringify([faults, say().faultsTitle]);
    if (content === shown)
        return;
    shown = content;
    const removal = make('button', { type: 'button', class: 'button' }, say().removeFaults);
    removal.addEventListener('click', remove);
    fill(panel, make('h2', { id: 'faults-panel-title' }, say().faultsTitle), make('p', { class: 'muted' }, say().faultsText), make('ul', { class: 'faults' }, ...faults.map(({ rule, happened }) => make('li', {}, jsonText(rule), make('span', { class: 'muted' }, say().happened(happened))))), removal);
}
`,
  },
  'format.js': {
    type: 'text/javascript; charset=utf-8',
    text: `import { locale } from './language.js';
const cache = new Map();
function formatter(name, options) {
    const key = \`\${name} \${locale()}\`;
    let format = cache.get(key);
    if (format === undefined) {
        format = new Intl.DateTimeFormat(locale() === 'zh' ? 'zh-CN' : 'en-GB', options);
        cache.set(key, format);
    }
    return format;
}
export function clockTime(milliseconds) {
    return formatter('clock', { hour: '2-digit', minute: '2-digit', second: '2-digit' }).format(milliseconds);
}
export function exactTime(milliseconds) {
    return formatter('exact', {
        hour: '2-digit',
        minute: '2-digit',
        second: '2-digit',
        fractionalSecondDigits: 3,
    }).format(milliseconds);
}
export function shortTime(milliseconds) {
    return formatter('short', { hour: '2-digit', minute: '2-digit' }).format(milliseconds);
}
export function day(milliseconds) {
    return formatter('day', { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' }).format(milliseconds);
}
export function shortDay(milliseconds) {
    return formatter('short day', { day: 'numeric', month: 'short' }).format(milliseconds);
}
export function moment(milliseconds) {
    return formatter('moment', {
        day: 'numeric',
        month: 'short',
        year: 'numeric',
        hour: '2-digit',
        minute: '2-digit',
        second: '2-digit',
    }).format(milliseconds);
}
export function beijingMoment(milliseconds) {
    return formatter('beijing', {
        day: 'numeric',
        month: 'short',
        year: 'numeric',
        hour: '2-digit',
        minute: '2-digit',
        second: '2-digit',
        timeZone: 'Asia/Shanghai',
    }).format(milliseconds);
}
export function recent(seconds, now) {
    if (seconds === 0)
        return '';
    const time = seconds * 1000;
    return day(time) === day(now) ? shortTime(time) : shortDay(time);
}
export function milliseconds(duration) {
    return \`\${duration < 10 ? duration.toFixed(1) : Math.round(duration)} ms\`;
}
`,
  },
  'icon.svg': {
    type: 'image/svg+xml',
    text: `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">
  <title>timkit</title>
  <rect width="32" height="32" rx="9" fill="#0c8a67" />
  <path d="M7 10.5A3.5 3.5 0 0 1 10.5 7h11A3.5 3.5 0 0 1 25 10.5v7a3.5 3.5 0 0 1-3.5 3.5H15l-5 4.5V21a3 3 0 0 1-3-3z" fill="#fff" />
  <path d="m12 14.3 3 3 5.5-5.6" fill="none" stroke="#0c8a67" stroke-width="2.4" stroke-linecap="round" stroke-linejoin="round" />
</svg>
`,
  },
  'icons.js': {
    type: 'text/javascript; charset=utf-8',
    text: `const shapes = {
    auto: 'M12 3a9 9 0 1 0 0 18zM12 3a9 9 0 0 1 0 18',
    back: 'm15 6-6 6 6 6',
    bolt: 'M13 3 5 14h6l-1 7 8-11h-6z',
    check: 'm5 12.5 4.5 4.5L19 7.5',
    clear: 'M5 7h14M10 4h4M7 7l1 13h8l1-13',
    clock: 'M12 7v5l3 2M12 3a9 9 0 1 1 0 18 9 9 0 0 1 0-18',
    cross: 'm7 7 10 10M17 7 7 17',
    dark: 'M20 14.5A8.5 8.5 0 0 1 9.5 4 8.5 8.5 0 1 0 20 14.5z',
    group: 'M9 11a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7M2.5 20a6.5 6.5 0 0 1 13 0M16 4.3a3.5 3.5 0 0 1 0 6.4M18 14.5a6.5 6.5 0 0 1 3.5 5.5',
    light: 'M12 8a4 4 0 1 1 0 8 4 4 0 0 1 0-8M12 2.5V5M12 19v2.5M2.5 12H5M19 12h2.5M5.3 5.3 7 7M17 17l1.7 1.7M5.3 18.7 7 17M17 7l1.7-1.7',
    part: 'M6 12h12',
    pause: 'M9 6v12M15 6v12',
    pin: 'm9 4 6 0-1 6 3 3H7l3-3zM12 13v7',
    play: 'm8 5 11 7-11 7z',
    restart: 'M4.5 5v5h5M5 10a8 8 0 1 1-.8 5',
    send: 'M4 12 20 4l-5 16-3.5-6.5z',
};
const SVG = 'http://www.w3.org/2000/svg';
export function icon(name) {
    const svg = document.createElementNS(SVG, 'svg');
    svg.setAttribute('viewBox', '0 0 24 24');
    svg.setAttribute('class', 'icon');
    svg.setAttribute('aria-hidden', 'true');
    const path = document.createElementNS(SVG, 'path');
    path.setAttribute('d', shapes[name]);
    svg.append(path);
    return svg;
}
`,
  },
  'json-text.js': {
    type: 'text/javascript; charset=utf-8',
    text: `import { make } from './dom.js';
import { visibleText } from './visible-text.js';
const tokens = /("(?:[^"\\\\]|\\\\.)*")(\\s*:)?|-?\\d[\\d.eE+-]*|\\b(?:true|false|null)\\b/g;
export function jsonText(json) {
    const code = make('code', {});
    let from = 0;
    for (const match of json.matchAll(tokens)) {
        const [whole, text, colon] = match;
        code.append(json.slice(from, match.index));
        const kind = text === undefined ? 'json-value' : colon === undefined ? 'json-text' : 'json-key';
        const token = make('span', { class: kind });
        token.append(visibleText(text ?? whole));
        code.append(token, colon ?? '');
        from = match.index + whole.length;
    }
    code.append(json.slice(from));
    return make('pre', { class: 'json', tabindex: 0 }, code);
}
`,
  },
  'language.js': {
    type: 'text/javascript; charset=utf-8',
    text: `import { recall, remember } from './memory.js';
import { words } from './words.js';
let current = 'en';
export function locale() {
    return current;
}
export function say() {
    return words[current];
}
export function chooseLanguage() {
    const chosen = recall('language');
    const wanted = chosen === undefined ? navigator.languages : [chosen];
    const found = wanted.map((tag) => tag.slice(0, 2).toLowerCase()).find((tag) => tag === 'en' || tag === 'zh');
    applyLanguage(found === 'zh' ? 'zh' : 'en');
}
export function switchLanguage() {
    applyLanguage(current === 'en' ? 'zh' : 'en');
    remember('language', current);
}
function applyLanguage(language) {
    current = language;
    document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
    const texts = { ...say() };
    for (const element of document.querySelectorAll('[data-text]')) {
        element.textContent = String(texts[element.dataset.text ?? ''] ?? '');
    }
    for (const element of document.querySelectorAll('[data-label]')) {
        element.setAttribute('aria-label', String(texts[element.dataset.label ?? ''] ?? ''));
    }
    document.title = \`timkit \${say().emulator}\`;
}
`,
  },
  'list.js': {
    type: 'text/javascript; charset=utf-8',
    text: `const rows = new WeakMap();
export function syncList(list, items, keyOf, create) {
    const kept = new Map();
    for (const child of list.children) {
        const row = rows.get(child);
        if (row !== undefined)
            kept.set(\`\${row.key}\\n\${row.content}\`, child);
    }
    const focused = [...list.children].find((child) => child.contains(document.activeElement));
    const elements = items.map((item) => {
        const row = { key: keyOf(item), content: JSON.stringify(item) };
        const element = kept.get(\`\${row.key}\\n\${row.content}\`) ?? create(item);
        rows.set(element, row);
        return element;
    });
    const wanted = new Set(elements);
    for (const child of [...list.children])
        if (!wanted.has(child))
            child.remove();
    for (const [index, element] of elements.entries()) {
        const place = list.children[index];
        if (place !== element)
            list.insertBefore(element, place ?? null);
    }
    if (focused !== undefined && !focused.isConnected) {
        const key = rows.get(focused)?.key;
        const again = elements.find((element) => rows.get(element)?.key === key);
        again?.querySelector('button, summary')?.focus({ preventScroll: true });
    }
}
`,
  },
  'lists.css': {
    type: 'text/css; charset=utf-8',
    text: `/* Panes */

.main {
  grid-row: 3;
  min-height: 0;
  display: grid;
  grid-template: minmax(0, 1fr) / 228px 276px minmax(0, 1fr) minmax(400px, 34%);
}

.pane {
  display: flex;
  flex-direction: column;
  min-width: 0;
  min-height: 0;
  background: var(--surface);
  border-right: 1px solid var(--line);
}

.pane:last-child {
  border-right: 0;
}

.pane-head {
  display: flex;
  align-items: center;
  gap: 8px;
  min-height: 52px;
  padding: 8px 16px;
  flex: none;
}

.pane-head h2 {
  font-size: 14px;
  font-weight: 650;
  outline-offset: 4px;
}

.pane-head h2 .muted {
  margin-left: 8px;
  font-weight: 400;
}

.conversations h2 {
  overflow: hidden;
  text-overflow: ellipsis;
  white-space: nowrap;
}

.back {
  display: none;
  place-items: center;
  width: 36px;
  height: 36px;
  margin-left: -10px;
  border: 0;
  border-radius: 9px;
  background: none;
}

.field {
  flex: none;
  padding: 0 12px 8px;
}

input,
textarea {
  width: 100%;
  min-height: 34px;
  padding: 6px 10px;
  border: 1px solid var(--line-strong);
  border-radius: 9px;
  background: var(--surface);
}

input:focus-visible,
textarea:focus-visible {
  outline-offset: -1px;
}

::placeholder {
  color: var(--muted);
  opacity: 1;
}

.list {
  flex: 1;
  min-height: 0;
  overflow-y: auto;
  padding: 2px 8px 12px;
}

.hint,
.empty {
  padding: 12px 16px;
}

.list:empty {
  flex: none;
  padding: 0;
}

.row {
  display: flex;
  align-items: center;
  gap: 10px;
  width: 100%;
  min-height: 52px;
  padding: 7px 8px;
  border: 0;
  border-radius: 10px;
  background: none;
  text-align: start;
}

.row:hover {
  background: var(--raised);
}

.row:focus-visible {
  outline-offset: -2px;
}

.row[aria-current] {
  background: var(--accent-soft);
}

.row-text {
  flex: 1;
  min-width: 0;
}

.row-first,
.row-second {
  display: block;
  overflow: hidden;
  text-overflow: ellipsis;
  white-space: nowrap;
}

.row-first {
  font-weight: 550;
}

.row-second {
  color: var(--muted);
  font-size: 12.5px;
}

.row-side {
  display: flex;
  flex-direction: column;
  align-items: flex-end;
  align-self: stretch;
  gap: 3px;
  padding-top: 1px;
}

.row-time {
  display: flex;
  align-items: center;
  gap: 3px;
  color: var(--muted);
  font-size: 12px;
  font-variant-numeric: tabular-nums;
  white-space: nowrap;
}

.pin {
  display: flex;
}

.pin .icon {
  width: 13px;
  height: 13px;
}

.badge {
  min-width: 20px;
  padding: 0 6px;
  border-radius: 10px;
  background: var(--accent);
  color: var(--on-accent);
  font-size: 12px;
  font-weight: 600;
  line-height: 20px;
  text-align: center;
  font-variant-numeric: tabular-nums;
  flex: none;
}

.badge-quiet {
  background: none;
  box-shadow: inset 0 0 0 1px var(--line-strong);
  color: var(--muted);
}

.tag {
  padding: 0 5px;
  border-radius: 5px;
  background: var(--pressed);
  color: var(--muted);
  font: 500 11px / 17px var(--sans);
  white-space: nowrap;
}

.row-second .tag {
  margin-left: 6px;
}

.face {
  position: relative;
  flex: none;
}

.online {
  position: absolute;
  right: -1px;
  bottom: -1px;
  width: 11px;
  height: 11px;
  border: 2px solid var(--surface);
  border-radius: 50%;
  background: light-dark(#1fa971, #3ccf8e);
}

.row[aria-current] .online {
  border-color: var(--accent-soft);
}

.avatar {
  display: grid;
  place-items: center;
  width: 34px;
  height: 34px;
  flex: none;
  border-radius: 50%;
  background: light-dark(hsl(var(--hue) 46% 88%), hsl(var(--hue) 30% 26%));
  color: light-dark(hsl(var(--hue) 55% 27%), hsl(var(--hue) 60% 82%));
  font-size: 15px;
  font-weight: 600;
}

.avatar-group {
  border-radius: 11px;
}

.hue-0 {
  --hue: 158;
}

.hue-1 {
  --hue: 205;
}

.hue-2 {
  --hue: 262;
}

.hue-3 {
  --hue: 24;
}

.hue-4 {
  --hue: 338;
}

.hue-5 {
  --hue: 48;
}

.hue-6 {
  --hue: 184;
}

.hue-7 {
  --hue: 98;
}

.add {
  margin: 0 12px;
  overflow: hidden;
  text-overflow: ellipsis;
}
`,
  },
  'main.js': {
    type: 'text/javascript; charset=utf-8',
    text: `import { searchText, showAccounts, startAccounts } from './accounts.js';
import { messageLimit, showChat, startChat } from './chat.js';
import { showClock, showClockPanel, startClock } from './clock.js';
import { markRead, showComposer, startComposer } from './composer.js';
import { showConversations, startConversations } from './conversations.js';
import { byId, fill, make } from './dom.js';
import { showFaults } from './faults.js';
import { chooseLanguage, say, switchLanguage } from './language.js';
import { startPolling } from './poll.js';
import { addRequests, forgetRequests, requestsAfter, showConnection, showTools, startRequests, } from './requests.js';
import { select, selection } from './selection.js';
import { act, forgetAnswers, getLog, getState } from './server.js';
import { showStartOver, startStartOver } from './start-over.js';
import { showOffline } from './status.js';
import { showTheme, startTheme } from './theme.js';
import { nameText } from './visible-text.js';
const isWide = matchMedia('(min-width: 760px)');
const query = () => {
    const { account, chat } = selection();
    return { account, ...chat, search: searchText(), limit: String(messageLimit()) };
};
const round = async () => {
    const wanted = JSON.stringify(query());
    const [news, log] = await Promise.all([getState(query()), getLog(requestsAfter())]);
    if (log !== undefined)
        addRequests(log);
    if (JSON.stringify(query()) !== wanted)
        return forgetAnswers();
    if (news === undefined)
        return;
    if (isWide.matches && chooseFirst(news))
        return;
    show(news);
};
const refresh = startPolling(round, (failed) => showOffline(failed ? say().lost : undefined));
function show(news) {
    const { account, chat } = selection();
    document.body.dataset.level = chat === undefined ? (account === '' ? 'accounts' : 'conversations') : 'chat';
    showApp(news);
    showAccounts(news);
    showConversations(news);
    showChat(news);
    showComposer(news);
    showClock(news);
    showFaults(news, () => void act('faults', {}).then(refresh));
}
function chooseFirst({ accounts, conversations }) {
    const { account, chat } = selection();
    if (account === '') {
        const first = accounts.find(({ unread }) => unread > 0) ?? accounts[0];
        if (first !== undefined)
            select({ account: first.id }, true);
        return first !== undefined;
    }
    const first = conversations?.[0];
    if (chat !== undefined || first === undefined)
        return false;
    select({ account, chat: { type: first.type, id: first.id } }, true);
    return true;
}
function showApp({ app }) {
    fill(byId('app'), make('span', { class: 'muted' }, 'SDKAppID '), make('span', { class: 'mono' }, String(app.sdkAppId)), make('span', { class: 'muted' }, \`\${say().admin} \`), make('span', { class: 'mono' }, nameText(app.identifier)));
    showConnection({ app });
}
function showLanguage() {
    byId('language').textContent = say().otherLanguage;
    byId('language').lang = say().otherLanguage === 'English' ? 'en' : 'zh-CN';
    showTheme();
    showStartOver();
    showTools();
    showClockPanel();
}
function showView(view) {
    document.body.dataset.view = view;
    for (const each of ['chats', 'requests']) {
        byId(\`view-\${each}\`).setAttribute('aria-pressed', String(each === view));
    }
}
chooseLanguage();
startTheme();
startAccounts(refresh);
startConversations();
startChat(() => void refresh(), () => void markRead(refresh));
startComposer(refresh);
startRequests(() => void act('clear', {}).then(refresh));
startClock(refresh);
startStartOver(async () => {
    await act('reset', {});
    await refresh();
});
showLanguage();
byId('language').addEventListener('click', () => {
    switchLanguage();
    showLanguage();
    forgetAnswers();
    forgetRequests();
    void refresh();
});
byId('view-chats').addEventListener('click', () => showView('chats'));
byId('view-requests').addEventListener('click', () => showView('requests'));
addEventListener('hashchange', () => {
    const before = document.body.dataset.level;
    void refresh().then(() => {
        const level = document.body.dataset.level;
        if (isWide.matches || level === before)
            return;
        if (level === 'conversations')
            byId('conversations-title').focus();
        if (level === 'chat')
            byId('chat-title').focus();
    });
});
for (const link of document.querySelectorAll('.skip')) {
    link.addEventListener('click', (event) => {
        event.preventDefault();
        const target = byId(link.hash.slice(1));
        showView(target.closest('.requests') === null ? 'chats' : 'requests');
        target.focus();
    });
}
void refresh();
`,
  },
  'memory.js': {
    type: 'text/javascript; charset=utf-8',
    text: `const PREFIX = 'timkit-emulator.';
export function remember(name, value) {
    try {
        localStorage.setItem(PREFIX + name, value);
    }
    catch {
    }
}
export function recall(name) {
    try {
        return localStorage.getItem(PREFIX + name) ?? undefined;
    }
    catch {
        return undefined;
    }
}
`,
  },
  'message.js': {
    type: 'text/javascript; charset=utf-8',
    text: `import { avatar } from './avatar.js';
import { make } from './dom.js';
import { moment, shortTime } from './format.js';
import { jsonText } from './json-text.js';
import { say } from './language.js';
import { nameText, visibleText } from './visible-text.js';
export function showMessage({ message, named, follows }) {
    const { from, name, own, time, parts, marks } = message;
    const recalled = marks.includes('recalled');
    const bubble = make('div', { class: recalled ? 'bubble bubble-recalled' : 'bubble' });
    for (const part of parts) {
        const line = make('p', { class: part.kind === 'text' ? 'said' : 'element', dir: 'auto' });
        line.append(visibleText(part.text));
        bubble.append(line);
    }
    const summary = make('summary', {}, make('time', { title: moment(time * 1000) }, shortTime(time * 1000)));
    for (const mark of marks)
        summary.append(make('span', { class: \`mark mark-\${mark}\` }, say().marks[mark]));
    const details = make('details', { class: 'message-details' }, summary);
    details.addEventListener('toggle', () => {
        details.append(detailsOf(message));
        details.scrollIntoView({ block: 'nearest' });
    }, { once: true });
    const sender = make('span', { class: 'sender' }, nameText(name));
    if (!named || own || follows)
        sender.className = 'unseen';
    return make('li', { class: \`message\${own ? ' message-own' : ''}\${follows ? ' message-follows' : ''}\` }, named && !own
        ? make('span', { class: 'message-face' }, follows ? undefined : avatar(from, name))
        : undefined, make('div', { class: 'message-body' }, sender, bubble, details));
}
function detailsOf({ key, from, time, json, cloud }) {
    const facts = [
        [key.includes('_') ? 'MsgKey' : 'MsgSeq', key],
        ['From_Account', from],
        ['MsgTimeStamp', String(time)],
    ];
    if (cloud !== '')
        facts.push(['CloudCustomData', cloud]);
    const list = make('dl', { class: 'facts mono' });
    for (const [name, value] of facts)
        list.append(make('dt', {}, name), make('dd', {}, nameText(value)));
    return make('div', { class: 'message-raw' }, list, jsonText(json));
}
`,
  },
  'narrow.css': {
    type: 'text/css; charset=utf-8',
    text: `/* Not wide enough for everything: messages or requests */

@media (width < 1240px) {
  .views {
    display: flex;
  }

  .app {
    display: none;
  }

  .bar {
    justify-content: space-between;
  }

  .main {
    grid-template-columns: 216px 256px minmax(0, 1fr);
  }

  [data-view="chats"] .requests,
  [data-view="requests"] .pane:not(.requests) {
    display: none;
  }

  [data-view="requests"] .main {
    grid-template-columns: minmax(0, 1fr);
  }
}

/* One list at a time */

@media (width < 760px) {
  .bar {
    flex-wrap: wrap;
    gap: 8px;
    padding: 8px 12px;
  }

  .views {
    order: 1;
    flex: 1 1 100%;
  }

  .views button {
    flex: 1;
    justify-content: center;
    min-height: 36px;
  }

  .tools {
    gap: 0;
  }

  .main {
    grid-template-columns: minmax(0, 1fr);
  }

  .pane {
    border-right: 0;
  }

  .back {
    display: grid;
  }

  [data-level="accounts"] .pane:not(.accounts, .requests),
  [data-level="conversations"] .pane:not(.conversations, .requests),
  [data-level="chat"] .pane:not(.chat, .requests) {
    display: none;
  }

  .row {
    min-height: 58px;
  }

  .messages,
  .composer,
  .pane-head {
    padding-inline: 12px;
  }

  input,
  textarea {
    /* Smaller text makes phones zoom in. */
    font-size: 16px;
  }

  .clock-set {
    grid-template-columns: minmax(0, 1fr);
  }

  .panel {
    inset: 104px 12px auto auto;
    max-height: calc(100dvh - 116px);
  }
}

@media (width < 420px) {
  .brand img,
  .clock .icon {
    display: none;
  }

  .tool {
    padding: 0 7px;
  }
}

@media (forced-colors: active) {
  .row[aria-current],
  .views button[aria-pressed="true"] {
    outline: 2px solid Highlight;
    outline-offset: -2px;
  }

  .badge,
  .code,
  .bubble,
  .outcome {
    border: 1px solid CanvasText;
  }
}
`,
  },
  'page.html': {
    type: 'text/html; charset=utf-8',
    text: `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    <title>timkit emulator</title>
    <link rel="icon" href="/_emulator/page/icon.svg" type="image/svg+xml" />
    <link rel="stylesheet" href="/_emulator/page/base.css" />
    <link rel="stylesheet" href="/_emulator/page/bar.css" />
    <link rel="stylesheet" href="/_emulator/page/lists.css" />
    <link rel="stylesheet" href="/_emulator/page/facts.css" />
    <link rel="stylesheet" href="/_emulator/page/chat.css" />
    <link rel="stylesheet" href="/_emulator/page/requests.css" />
    <link rel="stylesheet" href="/_emulator/page/panels.css" />
    <link rel="stylesheet" href="/_emulator/page/narrow.css" />
    <script type="module" src="/_emulator/page/main.js"></script>
  </head>
  <body data-view="chats" data-level="accounts">
    <a class="skip" href="#chat-title" data-text="skipToChat">Skip to the messages</a>
    <a class="skip" href="#requests-title" data-text="skipToRequests">Skip to the requests</a>

    <header class="bar">
      <h1 class="brand">
        <img src="/_emulator/page/icon.svg" alt="" width="26" height="26" />
        <span>timkit <span class="brand-light" data-text="emulator">emulator</span></span>
      </h1>
      <p class="app" id="app"></p>
      <nav class="views" aria-label="What to show" data-label="views">
        <button type="button" id="view-chats" aria-pressed="true" data-text="chats">Messages</button>
        <button type="button" id="view-requests" aria-pressed="false">
          <span data-text="requests">Requests</span><span class="count" id="view-count" hidden></span>
        </button>
      </nav>
      <div class="tools">
        <button type="button" id="clock" class="tool clock" popovertarget="clock-panel"></button>
        <button type="button" id="language" class="tool"></button>
        <button type="button" id="theme" class="tool icon-only"></button>
        <button type="button" id="start-over" class="tool icon-only"></button>
      </div>
    </header>

    <p class="offline" id="offline" role="alert" hidden></p>
    <noscript>This page needs JavaScript.</noscript>

    <main class="main">
      <section class="pane accounts" aria-labelledby="accounts-title">
        <header class="pane-head">
          <h2 id="accounts-title" data-text="accounts">Accounts</h2>
          <span class="muted" id="account-total"></span>
        </header>
        <div class="field search">
          <input id="search" type="search" autocomplete="off" spellcheck="false" maxlength="64" />
        </div>
        <ul class="list" id="accounts"></ul>
        <p class="muted hint" id="accounts-hint" hidden></p>
        <button type="button" class="button add" id="add-account" hidden></button>
      </section>

      <section class="pane conversations" aria-labelledby="conversations-title">
        <header class="pane-head">
          <button type="button" class="back" id="back-to-accounts"></button>
          <h2 id="conversations-title" tabindex="-1">Conversations</h2>
        </header>
        <form class="field" id="open-chat">
          <input id="open-chat-with" list="people" autocomplete="off" spellcheck="false" maxlength="64" />
          <datalist id="people"></datalist>
        </form>
        <ul class="list" id="conversations"></ul>
        <p class="muted hint" id="conversations-hint" hidden></p>
      </section>

      <section class="pane chat" aria-labelledby="chat-title">
        <header class="pane-head">
          <button type="button" class="back" id="back-to-conversations"></button>
          <div class="chat-title">
            <h2 id="chat-title" tabindex="-1" data-text="messages">Messages</h2>
            <p class="muted" id="chat-as"></p>
          </div>
          <button type="button" class="button" id="mark-read" hidden></button>
        </header>
        <section class="messages" id="messages-scroll" aria-label="Messages" data-label="messages">
          <button type="button" class="button more" id="earlier" hidden></button>
          <ol class="message-list" id="messages"></ol>
          <div class="empty" id="chat-empty"></div>
        </section>
        <form class="composer" id="composer" hidden>
          <p class="problem" id="composer-problem" role="alert" hidden></p>
          <label for="draft" id="draft-label">Write</label>
          <div class="composer-row">
            <textarea id="draft" rows="1" dir="auto" maxlength="12000" aria-describedby="draft-hint"></textarea>
            <button type="submit" class="button primary" id="send"></button>
          </div>
          <p class="muted" id="draft-hint" data-text="draftHint"></p>
        </form>
      </section>

      <section class="pane requests" aria-labelledby="requests-title">
        <header class="pane-head">
          <h2 id="requests-title" tabindex="-1" data-text="requests">Requests</h2>
          <span class="muted" id="request-total"></span>
          <button type="button" class="chip fault-chip" id="faults" popovertarget="faults-panel" hidden></button>
          <button type="button" class="tool icon-only" id="pause" aria-pressed="false"></button>
          <button type="button" class="tool icon-only" id="clear"></button>
        </header>
        <div class="field filters">
          <input id="filter" type="search" autocomplete="off" spellcheck="false" maxlength="64" />
          <button type="button" class="chip" id="only-refused" aria-pressed="false"></button>
        </div>
        <ol class="entries" id="entries"></ol>
        <div class="empty" id="requests-empty"></div>
      </section>
    </main>

    <div id="clock-panel" class="panel" popover role="dialog" aria-labelledby="clock-panel-title"></div>
    <div id="faults-panel" class="panel" popover role="dialog" aria-labelledby="faults-panel-title"></div>
    <dialog id="confirm" class="dialog" aria-labelledby="confirm-title"></dialog>
    <p class="unseen" id="status" role="status"></p>
  </body>
</html>
`,
  },
  'panels.css': {
    type: 'text/css; charset=utf-8',
    text: `/* The clock, and the question before starting over */

.panel,
.dialog {
  padding: 18px;
  border: 1px solid var(--line-strong);
  border-radius: 14px;
  background: var(--surface);
  color: var(--text);
  box-shadow: 0 12px 36px var(--shadow);
}

.panel {
  inset: 54px 12px auto auto;
  width: min(370px, calc(100vw - 24px));
  max-height: calc(100dvh - 66px);
  margin: 0;
  overflow: auto;
}

.panel h2,
.dialog h2 {
  margin-bottom: 10px;
  font-size: 15px;
}

.faults li {
  margin: 10px 0;
}

.clock-moves {
  display: grid;
  grid-template-columns: repeat(3, minmax(0, 1fr));
  gap: 6px;
  margin: 14px 0;
}

.clock-moves .button {
  padding: 0 4px;
  font-size: 13px;
}

.clock-moves .button:first-child {
  grid-column: 1;
}

.clock-set {
  display: grid;
  grid-template-columns: minmax(0, 1fr) auto;
  gap: 4px 6px;
}

.clock-set label {
  grid-column: 1 / -1;
  color: var(--muted);
  font-size: 12.5px;
}

.clock-last {
  display: flex;
  flex-wrap: wrap;
  gap: 6px;
  margin-top: 14px;
}

.clock-last .button {
  flex: 1 1 auto;
}

.dialog {
  width: min(420px, calc(100vw - 24px));
}

.dialog::backdrop {
  background: rgb(0 0 0 / 40%);
}

.dialog-buttons {
  display: flex;
  justify-content: flex-end;
  gap: 8px;
  margin-top: 18px;
}
`,
  },
  'poll.js': {
    type: 'text/javascript; charset=utf-8',
    text: `const INTERVAL = 600;
const RETRY = 1000;
export function startPolling(round, onFailure) {
    let timer;
    let running;
    let again = false;
    const go = async () => {
        let failed = false;
        try {
            do {
                again = false;
                await round();
            } while (again);
        }
        catch {
            failed = true;
        }
        onFailure(failed);
        running = undefined;
        if (!document.hidden)
            timer = setTimeout(now, failed ? RETRY : INTERVAL);
    };
    const now = () => {
        clearTimeout(timer);
        if (running === undefined)
            running = go();
        else
            again = true;
        return running;
    };
    document.addEventListener('visibilitychange', () => {
        if (!document.hidden)
            void now();
    });
    return now;
}
`,
  },
  'request-details.js': {
    type: 'text/javascript; charset=utf-8',
    text: `import { make } from './dom.js';
import { milliseconds, moment } from './format.js';
import { jsonText } from './json-text.js';
import { say } from './language.js';
import { nameText } from './visible-text.js';
export function requestDetails(entry) {
    const { userSig, query, request } = entry;
    return make('div', { class: 'entry-body' }, advice(entry), userSig &&
        part(say().userSig, userSigFacts(userSig), make('p', { class: 'muted' }, say().userSigUnsigned)), query &&
        part(say().query, factList(Object.entries(query).map(([name, value]) => [name, queryValue(value)]))), request === undefined ? undefined : json(say().request, request), answerOf(entry), part(say().about, factList(about(entry))));
}
function answerOf({ answer, errorCode, fault }) {
    if (answer !== undefined)
        return json(say().answer, answer);
    return errorCode === undefined || fault !== undefined
        ? undefined
        : part(say().answer, make('p', { class: 'muted' }, say().tooLarge));
}
function advice({ outcome, explanation, errorCode, findings }) {
    if (explanation === undefined && findings.length === 0)
        return undefined;
    const notes = make('ul', {}, ...findings.map((finding) => make('li', {}, nameText(finding))));
    const card = make('section', { class: outcome === 'refused' ? 'advice' : 'advice advice-note' });
    if (explanation !== undefined) {
        const { name, meaning, remedy, documentation } = explanation;
        const link = make('a', { href: documentation, target: '_blank', rel: 'noreferrer noopener' }, say().documentation);
        card.append(make('h3', {}, say().whatIsWrong), make('p', {}, meaning), ...(findings.length === 0 ? [] : [make('h3', {}, say().thisRequest), notes]), make('h3', {}, say().howToMend), make('p', {}, remedy), make('p', { class: 'advice-source' }, make('span', { class: 'mono' }, \`\${errorCode} \${name ?? ''}\`), link));
    }
    else
        card.append(make('h3', {}, outcome === 'refused' ? say().whatIsWrong : say().note), notes);
    return card;
}
function userSigFacts({ userId, sdkAppId, time, expire, wrong }) {
    const flagged = (claim, value) => {
        if (!wrong.includes(claim))
            return make('span', {}, value);
        return make('span', { class: 'fact-wrong' }, value, make('span', { class: 'fact-flag' }, say().wrong));
    };
    return factList([
        [say().userSigUser, flagged('userId', nameText(userId))],
        [say().userSigApp, flagged('sdkAppId', String(sdkAppId))],
        [say().userSigMade, flagged('time', moment(time * 1000))],
        [say().userSigEnds, flagged('expire', \`\${moment((time + expire) * 1000)} (\${say().duration(expire)})\`)],
    ]);
}
function about({ id, method, status, duration, agent, errorInfo, command, }) {
    const facts = [
        [say().method, nameText(\`\${method} \${command.startsWith('/') ? command : \`/v4/\${command}\`}\`)],
        [say().status, String(status)],
        [say().took, milliseconds(duration)],
    ];
    if (agent !== undefined)
        facts.push([say().caller, nameText(agent)]);
    if (errorInfo !== undefined && errorInfo !== '')
        facts.push(['ErrorInfo', nameText(errorInfo)]);
    facts.push(['#', String(id)]);
    return facts;
}
function queryValue(value) {
    const [, length] = /^\\((\\d+)\\)$/.exec(value) ?? [];
    return length === undefined ? nameText(value) : make('span', { class: 'muted' }, say().hidden(length));
}
function factList(facts) {
    const list = make('dl', { class: 'facts' });
    for (const [name, value] of facts)
        list.append(make('dt', {}, name), make('dd', {}, value));
    return list;
}
function json(title, text) {
    const button = make('button', { type: 'button', class: 'copy' }, say().copy);
    button.addEventListener('click', () => {
        navigator.clipboard.writeText(text).then(() => {
            button.textContent = say().copied;
        }, () => undefined);
    });
    return make('section', { class: 'part' }, make('h3', {}, title, button), jsonText(text));
}
function part(title, ...children) {
    return make('section', { class: 'part' }, make('h3', {}, title), ...children);
}
`,
  },
  'request.js': {
    type: 'text/javascript; charset=utf-8',
    text: `import { make } from './dom.js';
import { exactTime, milliseconds, moment } from './format.js';
import { icon } from './icons.js';
import { say } from './language.js';
import { requestDetails } from './request-details.js';
import { visibleText } from './visible-text.js';
const icons = {
    ok: 'check',
    partial: 'part',
    refused: 'cross',
};
export function showRequest(entry) {
    const { id, time, duration, outcome, explanation, findings, fault } = entry;
    const mark = make('span', { class: \`outcome outcome-\${outcome}\` }, icon(fault === undefined ? icons[outcome] : 'bolt'), make('span', { class: 'unseen' }, say()[outcome]));
    const summary = make('summary', {}, mark, make('span', { class: 'entry-command mono' }, ...command(entry)), code(entry), make('span', { class: 'entry-numbers' }, caller(entry), make('time', { title: moment(time) }, exactTime(time)), ' · ', milliseconds(duration)));
    const reason = fault === undefined && explanation !== undefined ? explanation.meaning : findings[0];
    if (reason !== undefined && outcome === 'refused')
        summary.append(make('span', { class: 'entry-reason' }, reason));
    const details = make('details', {}, summary);
    details.addEventListener('toggle', () => details.append(requestDetails(entry)), { once: true });
    return make('li', { class: \`entry entry-\${outcome}\`, 'data-id': id }, details);
}
function command({ command: path, method }) {
    const slash = path.startsWith('/') ? -1 : path.indexOf('/');
    const name = make('span', { class: 'entry-name' });
    name.append(visibleText(path.slice(slash + 1)));
    const service = make('span', { class: 'entry-service' });
    service.append(visibleText(path.slice(0, slash + 1)));
    const verb = method === 'POST' ? '' : make('span', { class: 'tag' }, method);
    return [verb, service, name].filter((part) => part !== '');
}
function code({ outcome, errorCode, status }) {
    const text = outcome === 'refused' ? String(errorCode ?? \`HTTP \${status}\`) : say()[outcome];
    return make('span', { class: \`code code-\${outcome}\` }, text);
}
function caller({ agent }) {
    return agent === 'timkit-emulator-page' ? make('span', { class: 'tag' }, say().fromPage) : undefined;
}
`,
  },
  'requests.css': {
    type: 'text/css; charset=utf-8',
    text: `/* Requests */

.requests .pane-head h2 + .muted {
  margin-right: auto;
  font-variant-numeric: tabular-nums;
}

.filters {
  display: flex;
  gap: 8px;
}

.chip {
  flex: none;
  padding: 0 12px;
  border: 1px solid var(--line-strong);
  border-radius: 9px;
  background: none;
  white-space: nowrap;
}

.fault-chip {
  display: inline-flex;
  align-items: center;
  gap: 5px;
  min-height: 30px;
  padding: 0 10px 0 7px;
  border-color: var(--warn);
  background: var(--warn-soft);
  color: var(--warn);
}

.chip[aria-pressed="true"] {
  border-color: var(--bad);
  background: var(--bad-soft);
  color: var(--bad);
}

.entries {
  flex: 1;
  min-height: 0;
  overflow-y: auto;
  overscroll-behavior: contain;
  border-top: 1px solid var(--line);
}

.entries:empty {
  flex: none;
}

.entries::after {
  content: attr(data-empty);
  display: block;
  padding: 16px;
  color: var(--muted);
  text-align: center;
}

.entries:not([data-empty])::after,
.entries[data-empty=""]::after {
  display: none;
}

.requests .empty {
  padding: 24px 16px;
}

.empty-title {
  font-weight: 650;
  margin-bottom: 4px;
}

.requests .empty .facts {
  margin: 14px 0;
  padding: 12px;
  border: 1px solid var(--line);
  border-radius: 10px;
  background: var(--raised);
}

.entry {
  border-bottom: 1px solid var(--line);
  content-visibility: auto;
  contain-intrinsic-size: auto 56px;
}

.entry summary {
  display: grid;
  grid-template-columns: 22px minmax(0, 1fr) auto;
  align-items: center;
  gap: 1px 8px;
  padding: 8px 14px 8px 10px;
  list-style: none;
  cursor: pointer;
}

.entry summary:hover,
.entry details[open] > summary {
  background: var(--raised);
}

.entry summary:focus-visible {
  outline-offset: -2px;
}

.entry > details {
  border-left: 3px solid transparent;
}

.entry-refused > details {
  border-left-color: var(--bad);
}

.entry-partial > details {
  border-left-color: var(--warn);
}

.outcome {
  display: grid;
  place-items: center;
  width: 20px;
  height: 20px;
  border-radius: 50%;
  background: var(--accent-soft);
  color: var(--accent);
}

.outcome .icon {
  width: 13px;
  height: 13px;
  stroke-width: 2.6;
}

.outcome-refused {
  background: var(--bad-soft);
  color: var(--bad);
}

.outcome-partial {
  background: var(--warn-soft);
  color: var(--warn);
}

.entry-command {
  overflow-wrap: anywhere;
  line-height: 1.4;
}

.entry-command .tag {
  margin-right: 6px;
}

.entry-service {
  color: var(--muted);
}

.entry-name {
  font-weight: 600;
}

.code {
  padding: 0 7px;
  border-radius: 6px;
  font: 600 12px / 20px var(--mono);
  font-variant-numeric: tabular-nums;
  color: var(--accent);
}

.code-refused {
  background: var(--bad-soft);
  color: var(--bad);
}

.code-partial {
  background: var(--warn-soft);
  color: var(--warn);
}

.entry-reason {
  grid-column: 2 / -1;
  grid-row: 2;
  color: var(--bad);
  font-size: 13px;
}

details[open] > summary .entry-reason {
  display: none;
}

.entry-numbers {
  grid-column: 2 / -1;
  color: var(--muted);
  font-size: 12px;
  font-variant-numeric: tabular-nums;
}

.entry-numbers .tag {
  margin-right: 6px;
}

.entry-body {
  display: grid;
  grid-template-columns: minmax(0, 1fr);
  gap: 14px;
  padding: 6px 14px 16px;
  background: var(--raised);
}

.entry-body h3 {
  display: flex;
  align-items: center;
  justify-content: space-between;
  margin-bottom: 4px;
  font-size: 12.5px;
  font-weight: 650;
}

.advice {
  padding: 12px 14px;
  border: 1px solid var(--bad-line);
  border-radius: 11px;
  background: var(--bad-soft);
}

.advice-note {
  border-color: var(--line-strong);
  background: var(--warn-soft);
}

.advice h3 {
  margin: 10px 0 2px;
  color: var(--bad);
}

.advice-note h3 {
  color: var(--warn);
}

.advice h3:first-child {
  margin-top: 0;
}

.advice li {
  position: relative;
  padding-left: 15px;
  overflow-wrap: anywhere;
}

.advice li::before {
  content: "";
  position: absolute;
  left: 2px;
  top: 0.62em;
  width: 5px;
  height: 5px;
  border-radius: 50%;
  background: var(--bad);
}

.advice-note li::before {
  background: var(--warn);
}

.advice-source {
  display: flex;
  flex-wrap: wrap;
  justify-content: space-between;
  gap: 2px 14px;
  margin-top: 10px;
  padding-top: 8px;
  border-top: 1px solid var(--bad-line);
  color: var(--muted);
  font-size: 12px;
  overflow-wrap: anywhere;
}

.advice-source a {
  color: inherit;
}

@media (prefers-reduced-motion: no-preference) {
  .entry-new {
    animation: arrive 1.6s ease-out;
  }
}

@keyframes arrive {
  from {
    background: var(--accent-soft);
  }
}
`,
  },
  'requests.js': {
    type: 'text/javascript; charset=utf-8',
    text: `import { byId, fill, make } from './dom.js';
import { icon } from './icons.js';
import { say } from './language.js';
import { showRequest } from './request.js';
import { startRoving, updateRoving } from './roving.js';
import { announce } from './status.js';
const MAX_ROWS = 500;
let run = '';
let rows = [];
let waiting = [];
let paused = false;
let onlyRefused = false;
let first = true;
export function requestsAfter() {
    const last = waiting.at(-1)?.id ?? rows[0]?.entry.id ?? 0;
    return { run, after: String(last) };
}
export function startRequests(clear) {
    startRoving(byId('entries'), 'summary');
    byId('clear').addEventListener('click', clear);
    byId('filter').addEventListener('input', applyFilter);
    byId('only-refused').addEventListener('click', () => {
        onlyRefused = !onlyRefused;
        showTools();
        applyFilter();
    });
    byId('pause').addEventListener('click', () => {
        paused = !paused;
        if (!paused)
            addRows(waiting.splice(0));
        showTools();
        showCounts();
    });
}
export function forgetRequests() {
    run = '';
    rows = [];
    waiting = [];
    first = true;
    fill(byId('entries'));
}
export function addRequests(page) {
    if (page.run !== run) {
        forgetRequests();
        run = page.run;
    }
    const oldest = page.oldest ?? Number.POSITIVE_INFINITY;
    while ((rows.at(-1)?.entry.id ?? oldest) < oldest)
        rows.pop()?.element.remove();
    if (paused)
        waiting = [...waiting, ...page.entries].filter(({ id }) => id >= oldest).slice(-MAX_ROWS);
    else
        addRows(page.entries);
    const news = page.entries.filter(({ agent }) => agent !== 'timkit-emulator-page');
    if (!first && news.length > 0) {
        announce(say().newRequests(news.length, news.filter(({ outcome }) => outcome === 'refused').length));
    }
    first = false;
    showCounts();
}
export function showTools() {
    const filter = byId('filter');
    filter.placeholder = say().filter;
    filter.setAttribute('aria-label', say().filterRequests);
    const refused = byId('only-refused');
    refused.textContent = say().onlyRefused;
    refused.setAttribute('aria-pressed', String(onlyRefused));
    const pause = byId('pause');
    pause.setAttribute('aria-pressed', String(paused));
    label(pause, paused ? say().resume : say().pause);
    fill(pause, icon(paused ? 'play' : 'pause'));
    label(byId('clear'), say().clear);
    fill(byId('clear'), icon('clear'));
}
export function showConnection({ app }) {
    const settings = [
        ['TIMKIT_BASE_URL', location.origin],
        ['TIMKIT_SDK_APP_ID', String(app.sdkAppId)],
        ['TIMKIT_IDENTIFIER', app.identifier],
    ];
    const list = make('dl', { class: 'facts mono' });
    for (const [name, value] of settings)
        list.append(make('dt', {}, name), make('dd', {}, value));
    fill(byId('requests-empty'), make('p', { class: 'empty-title' }, say().noRequests), make('p', {}, say().noRequestsHint), list, make('p', { class: 'muted' }, say().keyHint(app.sampleKey)));
}
function addRows(entries) {
    const list = byId('entries');
    for (const entry of entries) {
        const element = showRequest(entry);
        if (!first)
            element.classList.add('entry-new');
        element.hidden = !matches(entry);
        list.prepend(element);
        rows.unshift({ entry, element });
    }
    for (const { element } of rows.splice(MAX_ROWS))
        element.remove();
    updateRoving(list, 'summary');
}
function applyFilter() {
    for (const { entry, element } of rows)
        element.hidden = !matches(entry);
    updateRoving(byId('entries'), 'summary');
    showCounts();
}
function matches({ outcome, command, identifier, errorCode, request }) {
    if (onlyRefused && outcome !== 'refused')
        return false;
    const wanted = byId('filter').value.trim().toLowerCase();
    if (wanted === '')
        return true;
    return \`\${command}\\n\${identifier ?? ''}\\n\${errorCode ?? ''}\\n\${request ?? ''}\`
        .toLowerCase()
        .includes(wanted);
}
function showCounts() {
    const refused = rows.filter(({ entry }) => entry.outcome === 'refused').length;
    byId('request-total').textContent = paused
        ? say().paused(waiting.length)
        : say().counted(rows.length, refused);
    const count = byId('view-count');
    count.hidden = refused === 0;
    count.textContent = String(refused);
    count.title = say().counted(rows.length, refused);
    byId('requests-empty').hidden = rows.length > 0;
    byId('entries').dataset.empty =
        rows.length > 0 && rows.every(({ element }) => element.hidden) ? say().noMatches : '';
}
function label(button, text) {
    button.setAttribute('aria-label', text);
    button.title = text;
}
`,
  },
  'roving.js': {
    type: 'text/javascript; charset=utf-8',
    text: `const steps = {
    ArrowDown: (index, last) => Math.min(index + 1, last),
    ArrowUp: (index) => Math.max(index - 1, 0),
    Home: () => 0,
    End: (_, last) => last,
};
export function startRoving(list, selector) {
    list.addEventListener('keydown', (event) => {
        const step = steps[event.key];
        const stops = [...list.querySelectorAll(selector)].filter((stop) => !stop.closest('[hidden]'));
        const index = stops.indexOf(event.target);
        if (step === undefined || index === -1 || event.ctrlKey || event.metaKey || event.altKey)
            return;
        event.preventDefault();
        stops[step(index, stops.length - 1)]?.focus();
    });
    list.addEventListener('focusin', () => updateRoving(list, selector));
}
export function updateRoving(list, selector) {
    const stops = [...list.querySelectorAll(selector)].filter((stop) => !stop.closest('[hidden]'));
    const stop = stops.find((each) => each === document.activeElement) ??
        stops.find((each) => each.getAttribute('aria-current') === 'true') ??
        stops[0];
    for (const each of stops)
        each.tabIndex = each === stop ? 0 : -1;
}
`,
  },
  'selection.js': {
    type: 'text/javascript; charset=utf-8',
    text: `export function selection() {
    const [, account = '', type = '', id = ''] = location.hash.split('/').map(decode);
    return (type === 'C2C' || type === 'Group') && id !== '' ? { account, chat: { type, id } } : { account };
}
export function select({ account, chat }, replace = false) {
    const parts = chat === undefined ? [account] : [account, chat.type, chat.id];
    const hash = \`#/\${parts.map(encodeURIComponent).join('/')}\`;
    if (hash === location.hash)
        return;
    history[replace ? 'replaceState' : 'pushState'](null, '', hash);
    dispatchEvent(new Event('hashchange'));
}
function decode(part) {
    try {
        return decodeURIComponent(part);
    }
    catch {
        return '';
    }
}
`,
  },
  'server.js': {
    type: 'text/javascript; charset=utf-8',
    text: `import { locale } from './language.js';
const FOLDER = '/_emulator/page/';
const known = new Map();
export function getState(query) {
    return get('state', query);
}
export function getLog(query) {
    return get('log', query);
}
export function forgetAnswers() {
    known.clear();
}
export async function act(name, body) {
    const response = await fetch(\`\${FOLDER}\${name}?\${new URLSearchParams({ locale: locale() })}\`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
    });
    const result = await response.json();
    if (response.ok)
        return result;
    return { errorCode: response.status, errorInfo: result.error };
}
async function get(name, query) {
    const address = \`\${FOLDER}\${name}?\${new URLSearchParams({ ...query, locale: locale() })}\`;
    const last = known.get(name);
    const response = await fetch(address, last?.address === address ? { headers: { 'if-none-match': last.etag } } : {});
    if (response.status === 304)
        return undefined;
    if (!response.ok)
        throw new Error(\`HTTP \${response.status}\`);
    const answer = (await response.json());
    known.set(name, { address, etag: response.headers.get('etag') ?? '' });
    return answer;
}
`,
  },
  'start-over.js': {
    type: 'text/javascript; charset=utf-8',
    text: `import { byId, fill, make } from './dom.js';
import { icon } from './icons.js';
import { say } from './language.js';
export function startStartOver(reset) {
    const dialog = byId('confirm');
    byId('start-over').addEventListener('click', () => {
        const cancel = make('button', { type: 'button', class: 'button' }, say().cancel);
        const confirm = make('button', { type: 'button', class: 'button danger' }, say().startOver);
        cancel.addEventListener('click', () => dialog.close());
        confirm.addEventListener('click', () => {
            dialog.close();
            void reset();
        });
        fill(dialog, make('h2', { id: 'confirm-title' }, say().startOverQuestion), make('p', {}, say().startOverText), make('div', { class: 'dialog-buttons' }, cancel, confirm));
        dialog.showModal();
        cancel.focus();
    });
}
export function showStartOver() {
    const button = byId('start-over');
    button.setAttribute('aria-label', say().startOver);
    button.title = say().startOver;
    fill(button, icon('restart'));
}
`,
  },
  'status.js': {
    type: 'text/javascript; charset=utf-8',
    text: `import { byId } from './dom.js';
let clearing;
export function announce(text) {
    const status = byId('status');
    status.textContent = text;
    clearTimeout(clearing);
    clearing = setTimeout(() => {
        status.textContent = '';
    }, 4000);
}
export function showOffline(text) {
    const offline = byId('offline');
    if (offline.hidden === (text === undefined))
        return;
    offline.hidden = text === undefined;
    offline.textContent = text ?? '';
}
`,
  },
  'theme.js': {
    type: 'text/javascript; charset=utf-8',
    text: `import { byId, fill } from './dom.js';
import { icon } from './icons.js';
import { say } from './language.js';
import { recall, remember } from './memory.js';
const themes = ['auto', 'light', 'dark'];
let current = 'auto';
export function startTheme() {
    current = themes.find((theme) => theme === recall('theme')) ?? 'auto';
    byId('theme').addEventListener('click', () => {
        current = themes[(themes.indexOf(current) + 1) % themes.length] ?? 'auto';
        remember('theme', current);
        showTheme();
    });
}
export function showTheme() {
    document.documentElement.dataset.theme = current;
    const button = byId('theme');
    const label = say().theme[current];
    button.setAttribute('aria-label', label);
    button.title = label;
    fill(button, icon(current));
}
`,
  },
  'visible-text.js': {
    type: 'text/javascript; charset=utf-8',
    text: `import { make } from './dom.js';
import { say } from './language.js';
const hidden = /\\u{1F3F4}[\\u{E0020}-\\u{E007F}]+|(?!\\r?\\n|\\t)[\\p{Cc}\\p{Cs}\\p{Bidi_Control}\\u00AD\\u200B\\u2028\\u2029\\u2060-\\u2064\\uFEFF\\uFFF9-\\uFFFB\\u{E0000}-\\u{E007F}]/gu;
export function visibleText(text) {
    const fragment = document.createDocumentFragment();
    let from = 0;
    for (const { 0: found, index } of text.matchAll(hidden)) {
        if (found.length > 2)
            continue;
        if (index > from)
            fragment.append(text.slice(from, index));
        const name = \`U+\${(found.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}\`;
        fragment.append(make('span', { class: 'hidden-character', title: say().characterHint(name) }, name));
        from = index + found.length;
    }
    if (from < text.length)
        fragment.append(text.slice(from));
    return fragment;
}
export function nameText(name) {
    const element = make('bdi', {});
    element.append(visibleText(name));
    return element;
}
`,
  },
  'words.js': {
    type: 'text/javascript; charset=utf-8',
    text: `import { duration } from './duration.js';
const plural = (count, one, many) => \`\${count.toLocaleString('en')} \${count === 1 ? one : many}\`;
export const words = {
    en: {
        emulator: 'emulator',
        skipToChat: 'Skip to the messages',
        skipToRequests: 'Skip to the requests',
        views: 'What to show',
        chats: 'Messages',
        requests: 'Requests',
        accounts: 'Accounts',
        conversations: 'Conversations',
        messages: 'Messages',
        admin: 'admin',
        online: (platforms) => \`online: \${platforms}\`,
        offline: 'offline',
        searchAccounts: 'Search accounts',
        listed: (shown, total) => \`The first \${shown.toLocaleString('en')} of \${total.toLocaleString('en')}: search for others.\`,
        noAccounts: 'No account matches.',
        addAccount: (id) => \`Import “\${id}”\`,
        unread: (count) => plural(count, 'unread message', 'unread messages'),
        groupUnread: (count) => \`\${count.toLocaleString('en')} unread in groups\`,
        group: 'Group',
        members: (count) => plural(count, 'member', 'members'),
        pinned: 'pinned',
        openChat: 'Write to an account…',
        noSuchAccount: (id) => \`There is no account “\${id}”\`,
        noConversations: 'No conversation yet.',
        chooseAccount: 'Choose an account to see its conversations.',
        chooseConversation: 'Choose a conversation to see its messages.',
        noMessages: 'Nothing was written here yet.',
        back: 'Back',
        seenBy: (name) => \`as \${name} sees it\`,
        markRead: 'Mark as read',
        earlier: 'Earlier messages',
        unreadFrom: (count) => \`\${count.toLocaleString('en')} unread\`,
        writeAs: (from, to) => \`Write as \${from} to \${to}\`,
        notMember: (name) => \`\${name} is not a member of this group and cannot write here.\`,
        send: 'Send',
        draftHint: 'Enter sends, Shift+Enter begins a new line.',
        sent: (to) => \`Sent to \${to}\`,
        received: (from, to) => \`\${from} wrote to \${to}\`,
        marks: {
            unread: 'unread',
            recalled: 'recalled',
            peerRead: 'read',
            noUnread: 'never unread',
            hiddenFromSender: 'not in the sender’s history',
            noLastMessage: 'not in the conversation list',
            system: 'by the service',
        },
        details: 'Details',
        characterHint: (name) => \`Invisible character \${name}\`,
        faultRules: (count) => plural(count, 'fault rule', 'fault rules'),
        faultsTitle: 'Faults on purpose',
        faultsText: 'By these rules, requests go wrong. They were set when the emulator was started, by a test, or at /_emulator/control/faults.',
        happened: (count) => \`happened \${plural(count, 'time', 'times')}\`,
        removeFaults: 'Remove all',
        filter: 'Filter requests',
        filterRequests: 'Filter the requests by command, account or code',
        onlyRefused: 'Refused only',
        pause: 'Pause the list',
        resume: 'Go on with the list',
        clear: 'Clear the list',
        paused: (waiting) => \`paused, \${waiting.toLocaleString('en')} waiting\`,
        counted: (total, refused) => refused === 0
            ? total.toLocaleString('en')
            : \`\${total.toLocaleString('en')}, \${refused.toLocaleString('en')} refused\`,
        noRequests: 'Waiting for the first request',
        noRequestsHint: 'Point your client here, and every call shows up at once, with the reason when it is refused.',
        noMatches: 'No request matches.',
        keyHint: (sample) => sample
            ? 'TIMKIT_SECRET_KEY is the sample key of Tencent’s documentation; the terminal printed it.'
            : 'TIMKIT_SECRET_KEY is the key that you started the emulator with.',
        ok: 'OK',
        partial: 'in part',
        refused: 'refused',
        fromPage: 'this page',
        newRequests: (count, refused) => \`\${plural(count, 'new request', 'new requests')}\${refused === 0 ? '' : \`, \${refused} refused\`}\`,
        whatIsWrong: 'What is wrong',
        howToMend: 'How to mend it',
        thisRequest: 'In this request',
        note: 'Worth knowing',
        documentation: 'Tencent’s list of error codes',
        userSig: 'UserSig',
        userSigUser: 'Made for',
        userSigApp: 'SDKAppID',
        userSigMade: 'Made',
        userSigEnds: 'Valid until',
        userSigUnsigned: 'What it says of itself. The signature is not shown.',
        wrong: 'does not fit',
        query: 'Query',
        hidden: (length) => \`not shown, \${length} characters\`,
        request: 'Request body',
        answer: 'Answer',
        tooLarge: 'Not kept, as it was very large.',
        about: 'About this request',
        method: 'Method',
        status: 'HTTP status',
        took: 'Took',
        caller: 'Caller',
        copy: 'Copy',
        copied: 'Copied',
        clock: 'Time of the emulator',
        clockTitle: 'Time of the emulator',
        local: 'Here',
        beijing: 'Beijing',
        real: 'the time of this machine',
        ahead: (duration) => \`\${duration} ahead of this machine\`,
        behind: (duration) => \`\${duration} behind this machine\`,
        standsStill: 'stands still',
        move: 'Move by',
        setTo: 'Set to',
        set: 'Set',
        freeze: 'Stop the clock',
        goOn: 'Let it run',
        backToReal: 'Back to the real time',
        duration: (seconds) => duration(seconds, 'en'),
        otherLanguage: '中文',
        theme: { auto: 'Colours: as the system', light: 'Colours: light', dark: 'Colours: dark' },
        startOver: 'Start over',
        startOverQuestion: 'Start over?',
        startOverText: 'Accounts, conversations and messages go back to what the emulator began with, and the list of requests is cleared. The clock stays where it is.',
        cancel: 'Cancel',
        lost: 'The emulator does not answer. Is it still running? Trying again…',
        refusedAction: (text) => \`Refused: \${text}\`,
    },
    zh: {
        emulator: '模拟器',
        skipToChat: '跳到消息',
        skipToRequests: '跳到请求',
        views: '显示内容',
        chats: '消息',
        requests: '请求',
        accounts: '账号',
        conversations: '会话',
        messages: '消息',
        admin: '管理员',
        online: (platforms) => \`在线：\${platforms}\`,
        offline: '离线',
        searchAccounts: '搜索账号',
        listed: (shown, total) => \`共 \${total.toLocaleString('zh')} 个，这里是前 \${shown} 个，其余请搜索。\`,
        noAccounts: '没有匹配的账号。',
        addAccount: (id) => \`导入“\${id}”\`,
        unread: (count) => \`\${count} 条未读消息\`,
        groupUnread: (count) => \`群组中 \${count} 条未读\`,
        group: '群组',
        members: (count) => \`\${count} 名成员\`,
        pinned: '置顶',
        openChat: '给某个账号写消息…',
        noSuchAccount: (id) => \`没有账号“\${id}”\`,
        noConversations: '还没有会话。',
        chooseAccount: '选择一个账号，查看它的会话。',
        chooseConversation: '选择一个会话，查看其中的消息。',
        noMessages: '这里还没有消息。',
        back: '返回',
        seenBy: (name) => \`\${name} 所看到的\`,
        markRead: '标为已读',
        earlier: '更早的消息',
        unreadFrom: (count) => \`\${count} 条未读\`,
        writeAs: (from, to) => \`以 \${from} 的身份写给 \${to}\`,
        notMember: (name) => \`\${name} 不是本群成员，不能在这里发言。\`,
        send: '发送',
        draftHint: '回车发送，Shift+回车换行。',
        sent: (to) => \`已发送给 \${to}\`,
        received: (from, to) => \`\${from} 给 \${to} 发了消息\`,
        marks: {
            unread: '未读',
            recalled: '已撤回',
            peerRead: '已读',
            noUnread: '不计未读',
            hiddenFromSender: '不在发送方的历史里',
            noLastMessage: '不更新会话列表',
            system: '系统消息',
        },
        details: '详情',
        characterHint: (name) => \`不可见字符 \${name}\`,
        faultRules: (count) => \`\${count} 条故障规则\`,
        faultsTitle: '人为制造的故障',
        faultsText: '请求会按这些规则出错。规则来自启动参数、测试代码，或 /_emulator/control/faults。',
        happened: (count) => \`发生了 \${count} 次\`,
        removeFaults: '全部移除',
        filter: '筛选请求',
        filterRequests: '按命令、账号或错误码筛选请求',
        onlyRefused: '只看被拒绝的',
        pause: '暂停列表',
        resume: '继续列表',
        clear: '清空列表',
        paused: (waiting) => \`已暂停，\${waiting} 条待显示\`,
        counted: (total, refused) => (refused === 0 ? \`\${total} 条\` : \`\${total} 条，\${refused} 条被拒绝\`),
        noRequests: '等待第一个请求',
        noRequestsHint: '把你的客户端指向这里，每次调用都会立刻出现；被拒绝时还会说明原因。',
        noMatches: '没有匹配的请求。',
        keyHint: (sample) => sample
            ? 'TIMKIT_SECRET_KEY 是腾讯云文档里的示例密钥，终端里已打印。'
            : 'TIMKIT_SECRET_KEY 是你启动模拟器时使用的密钥。',
        ok: '成功',
        partial: '部分成功',
        refused: '被拒绝',
        fromPage: '本页面',
        newRequests: (count, refused) => \`\${count} 个新请求\${refused === 0 ? '' : \`，\${refused} 个被拒绝\`}\`,
        whatIsWrong: '问题所在',
        howToMend: '解决办法',
        thisRequest: '具体到这个请求',
        note: '值得注意',
        documentation: '腾讯云错误码列表',
        userSig: 'UserSig',
        userSigUser: '签发给',
        userSigApp: 'SDKAppID',
        userSigMade: '签发时间',
        userSigEnds: '有效期至',
        userSigUnsigned: '它自己声明的内容，签名不显示。',
        wrong: '不符',
        query: '查询参数',
        hidden: (length) => \`不显示，共 \${length} 个字符\`,
        request: '请求体',
        answer: '应答',
        tooLarge: '太大，没有保留。',
        about: '关于这个请求',
        method: '方法',
        status: 'HTTP 状态码',
        took: '耗时',
        caller: '调用方',
        copy: '复制',
        copied: '已复制',
        clock: '模拟器的时间',
        clockTitle: '模拟器的时间',
        local: '本地',
        beijing: '北京',
        real: '与本机时间一致',
        ahead: (duration) => \`比本机快 \${duration}\`,
        behind: (duration) => \`比本机慢 \${duration}\`,
        standsStill: '已暂停',
        move: '移动',
        setTo: '设为',
        set: '设置',
        freeze: '暂停时钟',
        goOn: '恢复走时',
        backToReal: '回到真实时间',
        duration: (seconds) => duration(seconds, 'zh'),
        otherLanguage: 'English',
        theme: { auto: '配色：跟随系统', light: '配色：浅色', dark: '配色：深色' },
        startOver: '重新开始',
        startOverQuestion: '重新开始？',
        startOverText: '账号、会话和消息都会回到模拟器启动时的样子，请求列表也会清空。时钟保持不变。',
        cancel: '取消',
        lost: '模拟器没有应答。它还在运行吗？正在重试……',
        refusedAction: (text) => \`被拒绝：\${text}\`,
    },
};
`,
  },
}
