import { describe, expect, it } from 'vitest'
import { contrast } from '../../../src/ui/theme/contrast.ts'
import { renderTokens } from '../../../src/ui/theme/renderTokens.ts'
import { SHAPE_PAIRS, TEXT_PAIRS, THEMES } from '../../../src/ui/theme/tokens.ts'

describe('the colours', () => {
  it('measures contrast as WCAG does', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5)
    expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2)
    expect(contrast('#ffffff', '#777777')).toBeCloseTo(4.48, 2)
  })

  for (const [name, palette] of Object.entries(THEMES)) {
    it(`keeps every text at 4.5 to 1 or more in the ${name} theme`, () => {
      const weak = TEXT_PAIRS.map(([text, ground]) => ({
        pair: `${text} on ${ground}`,
        ratio: contrast(palette[text], palette[ground]),
      })).filter(({ ratio }) => ratio < 4.5)
      expect(weak).toEqual([])
    })

    it(`keeps focus rings and the borders of controls at 3 to 1 or more in the ${name} theme`, () => {
      const weak = SHAPE_PAIRS.filter(([shape, ground]) => contrast(palette[shape], palette[ground]) < 3)
      expect(weak).toEqual([])
    })
  }

  it('uses black and white only in high contrast', () => {
    expect([...new Set(Object.values(THEMES.contrast))].sort()).toEqual(['#000000', '#ffffff'])
  })

  it('writes tokens.css from the table', async () => {
    await expect(renderTokens()).toMatchFileSnapshot('../../../src/ui/theme/tokens.css')
  })
})
