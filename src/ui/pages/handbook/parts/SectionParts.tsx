import type { Section } from '../../../../contract/entries.ts'
import { Part } from '../layout/Part.tsx'
import { Prose } from './Prose.tsx'
import './SectionParts.css'

const KINDS: Readonly<Record<string, { readonly kind: string; readonly aside?: string }>> = {
  告知用语: { kind: 'speech', aside: '可以照着念' },
  切忌: { kind: 'never' },
}

/** The headed sections of an entry in their order: words to say stand as a quotation, what must not be done is marked. */
export function SectionParts({ sections }: { readonly sections: readonly Section[] }) {
  return sections.map(({ heading, body }) => {
    const { kind, aside } = KINDS[heading] ?? { kind: 'plain' }
    return (
      <Part key={heading} heading={heading} {...(aside === undefined ? {} : { aside })}>
        {kind === 'speech' ? (
          <blockquote className="section-speech">
            <Prose text={body} />
          </blockquote>
        ) : (
          <div className={kind === 'never' ? 'section-never' : 'section-plain'}>
            <Prose text={body} />
          </div>
        )}
      </Part>
    )
  })
}
