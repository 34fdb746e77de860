import { HandbookMark } from '../components/HandbookMark.tsx'
import { ResultLine } from './ResultLine.tsx'
import { SECTION } from './roles.ts'
import type { Choice, ResultSection } from './sections.ts'

interface Props {
  readonly listId: string
  readonly section: ResultSection
  readonly active: Choice | undefined
  readonly onOpen: (choice: Choice) => void
}

/** One heading of the results and its lines; the first near section says what 近似 means. */
export function ResultSectionView({ listId, section, active, onOpen }: Props) {
  const heading = `${listId}-${section.key}-heading`
  return (
    <div {...SECTION} aria-labelledby={heading} className="results-section" data-near={section.near || undefined}>
      {section.startsNear === true && (
        <div className="results-near" aria-hidden="true">
          <strong>近似</strong>
          <span className="muted">原文里没有这几个字，意思或者读音相近</span>
        </div>
      )}
      <div id={heading} className="results-heading">
        {section.near && <span className="visually-hidden">近似：</span>}
        {section.handbook !== undefined && <HandbookMark handbook={section.handbook} />}
        <span aria-hidden={section.handbook === undefined ? undefined : true}>{section.label}</span>
      </div>
      {section.choices.map((choice) => (
        <ResultLine
          key={choice.key}
          id={`${listId}-${choice.key}`}
          choice={choice}
          isActive={choice === active}
          onOpen={() => onOpen(choice)}
        />
      ))}
    </div>
  )
}
