/** The five colour-bearing handbook names, as they stand in token names. */
const CLOTHS = ['command-room', 'community-policing', 'safety-reminders', 'legal-basis', 'field-guide'] as const
type Cloth = (typeof CLOTHS)[number]

type Plain =
  | 'paper' | 'card' | 'sunk' | 'line' | 'line-strong'
  | 'ink' | 'ink-2' | 'ink-3'
  | 'rail' | 'rail-2' | 'rail-ink' | 'rail-ink-2'
  | 'spine-ink' | 'link' | 'focus' | 'hit' | 'hit-ink' | 'selected' | 'shelf'
  | 'done' | 'done-tint' | 'due' | 'due-tint' | 'late' | 'late-tint'

/** A colour token. A handbook has its cloth (as text), a tint (as ground) and a spine (as ground of `spine-ink`). */
export type Token = Plain | Cloth | `${Cloth}-tint` | `${Cloth}-spine`
export type Palette = Readonly<Record<Token, string>>
export type ThemeName = 'light' | 'dark' | 'contrast'

const LIGHT: Palette = {
  paper: '#f6f4ee', card: '#fffdf8', sunk: '#efece3', line: '#e2ddd0', 'line-strong': '#8d8676',
  ink: '#1d2530', 'ink-2': '#55606e', 'ink-3': '#5f6974',
  rail: '#1b2b44', 'rail-2': '#24395a', 'rail-ink': '#ffffff', 'rail-ink-2': '#c9d3e2',
  'spine-ink': '#ffffff', link: '#24489a', focus: '#1f5fd6', hit: '#fbe3a0', 'hit-ink': '#1d2530',
  selected: '#e6ebf5', shelf: '#d8cfbd',
  done: '#1a6e60', 'done-tint': '#e3f1ec', due: '#7c540e', 'due-tint': '#f8ecd2', late: '#b01650', 'late-tint': '#fdeaf0',
  'command-room': '#2f4b8f', 'command-room-tint': '#e6e9f4', 'command-room-spine': '#2f4b8f',
  'community-policing': '#276a4b', 'community-policing-tint': '#e2efe8', 'community-policing-spine': '#2f7a57',
  'safety-reminders': '#9a4d19', 'safety-reminders-tint': '#f7e8dc', 'safety-reminders-spine': '#a9561f',
  'legal-basis': '#a5302b', 'legal-basis-tint': '#f4e4e1', 'legal-basis-spine': '#a5302b',
  'field-guide': '#5c4a8c', 'field-guide-tint': '#ebe7f2', 'field-guide-spine': '#5c4a8c',
}

const DARK: Palette = {
  paper: '#141a22', card: '#1c242f', sunk: '#10151c', line: '#2e3947', 'line-strong': '#74818f',
  ink: '#f1ede3', 'ink-2': '#bcc4cd', 'ink-3': '#9ca7b3',
  rail: '#0d1219', 'rail-2': '#24344f', 'rail-ink': '#ffffff', 'rail-ink-2': '#b9c5d6',
  'spine-ink': '#ffffff', link: '#a3bdf5', focus: '#8ab4ff', hit: '#594710', 'hit-ink': '#fdf3d4',
  selected: '#263349', shelf: '#3a3527',
  done: '#62c7b3', 'done-tint': '#17332e', due: '#e3b65b', 'due-tint': '#382c12', late: '#ff8db3', 'late-tint': '#41192a',
  'command-room': '#a3b8f0', 'command-room-tint': '#232f4d', 'command-room-spine': '#2f4b8f',
  'community-policing': '#74c79f', 'community-policing-tint': '#19352a', 'community-policing-spine': '#2a6d4e',
  'safety-reminders': '#eba670', 'safety-reminders-tint': '#3d2817', 'safety-reminders-spine': '#974c1b',
  'legal-basis': '#f09a94', 'legal-basis-tint': '#452220', 'legal-basis-spine': '#982c28',
  'field-guide': '#bfaceb', 'field-guide-tint': '#322a4a', 'field-guide-spine': '#5c4a8c',
}

function blackAndWhite(): Palette {
  const cloths = Object.fromEntries(
    CLOTHS.flatMap((cloth) => [[cloth, '#000000'], [`${cloth}-tint`, '#ffffff'], [`${cloth}-spine`, '#000000']]),
  ) as Record<Cloth | `${Cloth}-tint` | `${Cloth}-spine`, string>
  return {
    ...cloths,
    paper: '#ffffff', card: '#ffffff', sunk: '#ffffff', line: '#000000', 'line-strong': '#000000',
    ink: '#000000', 'ink-2': '#000000', 'ink-3': '#000000',
    rail: '#000000', 'rail-2': '#ffffff', 'rail-ink': '#ffffff', 'rail-ink-2': '#ffffff',
    'spine-ink': '#ffffff', link: '#000000', focus: '#000000', hit: '#000000', 'hit-ink': '#ffffff',
    selected: '#ffffff', shelf: '#000000',
    done: '#000000', 'done-tint': '#ffffff', due: '#000000', 'due-tint': '#ffffff', late: '#000000', 'late-tint': '#ffffff',
  }
}

/** Every colour of the application, by theme. tokens.css is written from this table; a test compares the two. */
export const THEMES: Readonly<Record<ThemeName, Palette>> = { light: LIGHT, dark: DARK, contrast: blackAndWhite() }

const GROUNDS = ['paper', 'card', 'sunk', 'selected'] as const

/** Every pair used as text on a ground, `[text, ground]`. A style sheet may only combine what stands here. */
export const TEXT_PAIRS: readonly (readonly [Token, Token])[] = [
  ...GROUNDS.flatMap((ground) =>
    (['ink', 'ink-2', 'ink-3', 'link', 'done', 'due', 'late', ...CLOTHS] as const).map((text) => [text, ground] as const),
  ),
  ...CLOTHS.flatMap((cloth) => [
    [cloth, `${cloth}-tint`] as const,
    ['ink', `${cloth}-tint`] as const,
    ['ink-2', `${cloth}-tint`] as const,
    ['spine-ink', `${cloth}-spine`] as const,
  ]),
  ...(['done', 'due', 'late'] as const).flatMap((state) => [
    [state, `${state}-tint`] as const,
    ['ink', `${state}-tint`] as const,
  ]),
  ['rail-ink', 'rail'],
  ['rail-ink-2', 'rail'],
  ['hit-ink', 'hit'],
  ['card', 'ink'],
]

/** Pairs that must be told apart without being text (focus rings, borders of controls): 3 to 1. */
export const SHAPE_PAIRS: readonly (readonly [Token, Token])[] = GROUNDS.flatMap((ground) => [
  ['focus', ground] as const,
  ['line-strong', ground] as const,
])
