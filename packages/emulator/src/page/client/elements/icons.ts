const shapes = {
  auto: 'M12 3a9 9 0 1 0 0 18zM12 3a9 9 0 0 1 0 18',
  back: 'm15 6-6 6 6 6',
  bolt: 'M13 3 5 14h6l-1 7 8-11h-6z',
  check: 'm5 12.5 4.5 4.5L19 7.5',
  clear: 'M5 7h14M10 4h4M7 7l1 13h8l1-13',
  clock: 'M12 7v5l3 2M12 3a9 9 0 1 1 0 18 9 9 0 0 1 0-18',
  cross: 'm7 7 10 10M17 7 7 17',
  dark: 'M20 14.5A8.5 8.5 0 0 1 9.5 4 8.5 8.5 0 1 0 20 14.5z',
  forward: 'm9 6 6 6-6 6',
  group:
    'M9 11a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7M2.5 20a6.5 6.5 0 0 1 13 0M16 4.3a3.5 3.5 0 0 1 0 6.4M18 14.5a6.5 6.5 0 0 1 3.5 5.5',
  light:
    'M12 8a4 4 0 1 1 0 8 4 4 0 0 1 0-8M12 2.5V5M12 19v2.5M2.5 12H5M19 12h2.5M5.3 5.3 7 7M17 17l1.7 1.7M5.3 18.7 7 17M17 7l1.7-1.7',
  part: 'M6 12h12',
  pause: 'M9 6v12M15 6v12',
  pin: 'm9 4 6 0-1 6 3 3H7l3-3zM12 13v7',
  play: 'm8 5 11 7-11 7z',
  restart: 'M4.5 5v5h5M5 10a8 8 0 1 1-.8 5',
  send: 'M4 12 20 4l-5 16-3.5-6.5z',
} as const

/** The name of an icon. */
export type IconName = keyof typeof shapes

const svgNamespace = 'http://www.w3.org/2000/svg'

/** Makes an icon; it says nothing to people who do not see it. */
export function icon(name: IconName): SVGSVGElement {
  const svg = document.createElementNS(svgNamespace, 'svg')
  svg.setAttribute('viewBox', '0 0 24 24')
  svg.setAttribute('class', 'icon')
  svg.setAttribute('aria-hidden', 'true')
  const path = document.createElementNS(svgNamespace, 'path')
  path.setAttribute('d', shapes[name])
  svg.append(path)
  return svg
}
