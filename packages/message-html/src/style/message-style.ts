/**
 * How messages look. Every colour is a variable with a value for light and for dark, so that a page only says what is
 * different there; `:where` lets any rule of a page win.
 *
 * @module
 */

/** The style sheet of everything that is drawn here. */
export const messageStyle = `:where(:root) {
  color-scheme: light dark;
  --message-font: system-ui, -apple-system, "Segoe UI", Roboto, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif;
  --message-mono: ui-monospace, "SF Mono", "Cascadia Mono", Menlo, Consolas, "DejaVu Sans Mono", monospace;
  --message-page: light-dark(#ffffff, #0b110f);
  --message-text: light-dark(#13201b, #e4ede9);
  --message-muted: light-dark(#566660, #95a89f);
  --message-line: light-dark(#dde5e1, #26332d);
  --message-accent: light-dark(#0a7459, #43cfa2);
  --message-bad: light-dark(#b3261e, #ff9186);
  --message-warn: light-dark(#7d4e00, #f0c05a);
  --message-warn-page: light-dark(#fff3da, #33270d);
  --message-bubble: light-dark(#f2f5f4, #16201c);
  --message-bubble-line: light-dark(#dde5e1, #26332d);
  --message-own: light-dark(#cdeadf, #174436);
  --message-own-muted: light-dark(#3c5a4f, #a9c9bd);
  --message-button: light-dark(#ffffff, #22302a);
  --message-button-line: light-dark(#b9c7c1, #3d4f47);
}
.messages {
  max-width: 720px;
  margin: 0 auto;
}
.separator {
  display: flex;
  align-items: center;
  gap: 12px;
  margin: 16px 0 10px;
  color: var(--message-muted);
  font-size: 0.86em;
  font-weight: 500;
}
.separator::before,
.separator::after {
  content: "";
  flex: 1;
  border-top: 1px solid var(--message-line);
}
.separator-unread,
.separator-new {
  color: var(--message-accent);
  font-weight: 600;
}
.message {
  display: flex;
  gap: 8px;
  margin-top: 12px;
  border-radius: 6px;
}
.message.own {
  justify-content: flex-end;
}
.message.follows {
  margin-top: 3px;
}
.message-face {
  flex: none;
  width: 34px;
}
.disc {
  display: grid;
  place-items: center;
  width: 34px;
  height: 34px;
  border-radius: 50%;
  background: light-dark(hsl(var(--hue) 45% 88%), hsl(var(--hue) 30% 22%));
  color: light-dark(hsl(var(--hue) 60% 24%), hsl(var(--hue) 55% 80%));
  font-weight: 600;
}
.hue-0 { --hue: 158; }
.hue-1 { --hue: 205; }
.hue-2 { --hue: 262; }
.hue-3 { --hue: 24; }
.hue-4 { --hue: 338; }
.hue-5 { --hue: 48; }
.hue-6 { --hue: 184; }
.hue-7 { --hue: 98; }
.message-body {
  display: flex;
  flex-direction: column;
  align-items: flex-start;
  min-width: 0;
  max-width: min(84%, 600px);
}
.own .message-body {
  align-items: flex-end;
}
.sender {
  padding: 0 2px 2px;
  color: var(--message-muted);
  font-size: 0.9em;
  font-weight: 550;
}
.bubble {
  display: flow-root;
  max-width: 100%;
  padding: 6px 11px;
  border: 1px solid var(--message-bubble-line);
  border-radius: 4px 13px 13px;
  background: var(--message-bubble);
  overflow-wrap: anywhere;
}
.own .bubble {
  border-color: var(--message-own-line, transparent);
  border-radius: 13px 4px 13px 13px;
  background: var(--message-own);
}
.bubble p,
.bubble figure,
.bubble pre,
.bubble blockquote {
  margin: 0;
}
.bubble > * + .card,
.bubble > * + .picture,
.bubble > * + div {
  margin-top: 5px;
}
.said {
  white-space: pre-wrap;
  unicode-bidi: isolate;
}
.bubble > :is(.said, .note):nth-last-child(2) {
  display: inline;
}
.note,
.card small,
.picture small,
.bubble footer,
.bubble blockquote,
.data > summary {
  color: var(--message-muted);
}
.own .note,
.own .card small,
.own .picture small,
.own .bubble footer,
.own .bubble blockquote,
.own .data > summary {
  color: var(--message-own-muted);
}
.note {
  font-style: italic;
}
.bubble footer {
  float: right;
  margin: 0.35em 0 0 12px;
  font-size: 0.8em;
  line-height: 1.4;
  white-space: nowrap;
}
.message:has(+ .message.follows) :is(footer time, footer:not(:has(.mark))) {
  display: none;
}
.mark-read::before {
  content: "✓ ";
}
.mark-failed::before {
  content: "⚠ ";
}
.mark-unread {
  color: var(--message-accent);
  font-weight: 600;
}
.mark-failed,
.mark-recalled {
  color: var(--message-bad);
}
.message.recalled .bubble {
  border: 1px dashed var(--message-button-line);
  background: none;
}
.message.recalled :is(.bubble, .note, .bubble footer, .bubble small) {
  color: var(--message-muted);
}
.message.recalled .said,
.message.recalled .card-title {
  text-decoration: line-through;
}
.message blockquote {
  margin-bottom: 4px;
  background: none;
  padding: 0 8px;
  border-inline-start: 3px solid var(--message-accent);
  font-size: 0.93em;
}
.card {
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  gap: 5px 10px;
}
.card-text {
  display: flex;
  flex: 1 1 auto;
  flex-direction: column;
  min-width: 0;
}
.card-title {
  white-space: pre-wrap;
}
.glyph {
  flex: none;
  min-width: 1.3em;
  font-size: 1.35em;
  line-height: 1;
  text-align: center;
}
.picture img {
  display: block;
  max-width: 100%;
  max-height: 420px;
  margin-top: 5px;
  border-radius: 5px;
}
.picture :is(.open, .show-picture) {
  margin: 5px 6px 0 0;
}
.emoji {
  font-size: 1.2em;
  line-height: 1;
}
.sticker .emoji {
  font-size: 2.4em;
}
.relay ul {
  margin: 4px 0 0;
  padding: 0 0 0 10px;
  border-inline-start: 2px solid var(--message-accent);
  list-style: none;
}
.relay .depth-2 { padding-inline-start: 12px; }
.relay .depth-3 { padding-inline-start: 24px; }
.relay .depth-4 { padding-inline-start: 36px; }
.bubble summary {
  cursor: pointer;
}
details.long > summary {
  list-style: none;
}
details.long > summary::-webkit-details-marker,
details.long[open] > summary {
  display: none;
}
.show-all {
  display: block;
  color: var(--message-accent);
}
.bubble pre {
  margin-top: 4px;
  max-height: 340px;
  overflow: auto;
  font: 0.9em/1.45 var(--message-mono);
  white-space: pre-wrap;
}
.hidden-character {
  padding: 0 4px;
  border-radius: 4px;
  background: var(--message-warn-page);
  color: var(--message-warn);
  font: 600 0.78em/1.5 var(--message-mono);
  white-space: nowrap;
  direction: ltr;
  unicode-bidi: isolate;
}
.open,
.show-picture {
  display: inline-block;
  flex: none;
  padding: 2px 9px;
  border: 1px solid var(--message-button-line);
  border-radius: 5px;
  background: var(--message-button);
  color: var(--message-button-text, var(--message-text));
  font: inherit;
  font-size: 0.92em;
  text-decoration: none;
  cursor: pointer;
}
.open:hover,
.show-picture:hover {
  background: var(--message-button-hover, var(--message-bubble));
}
.message:focus-visible,
.bubble :focus-visible {
  outline: 2px solid var(--message-focus, var(--message-accent));
  outline-offset: 1px;
}
@media (prefers-contrast: more), (forced-colors: active) {
  .bubble,
  .own .bubble,
  .message.recalled .bubble {
    border: 1px solid currentcolor;
  }
  .disc {
    border: 1px solid currentcolor;
  }
}
`
